using ArcBundle.Collector.Files;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>
/// The activity log. The product keeps it in a database that takes its own rights to read, so it comes only when the user asks for it: as an
/// export that they give, or listed by the product's own programs.
/// </summary>
/// <param name="source">Where it comes from; null when it is not to be taken.</param>
/// <param name="products">What of the product is on the host.</param>
/// <param name="limits">Bounds.</param>
internal sealed class ActivityLogProbe(ActivityLogSource? source, ProductMap products, CollectionLimits limits) : Probe(ItemCatalog.LogsActivity)
{
    /// <summary>A log of some hundred thousand lines is listed in seconds; a database that does not answer must not take the run's time.</summary>
    private static readonly TimeSpan ListingLimit = TimeSpan.FromSeconds(60);

    private const long TypicalListing = 2 * 1024 * 1024;

    /// <inheritdoc/>
    public override TimeSpan Limit => ListingLimit;

    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host) => source switch
    {
        null => Outlook.Nothing,
        { File: { } file } => new Outlook([file], Math.Min(limits.ExtraFile, FileSizes.Of(file) ?? 0)),
        _ when Listings() is { Count: > 0 } listings => new Outlook([.. listings.Select(static one => $"{one.Path} {one.Command.Arguments}")], TypicalListing),
        _ => Outlook.Nothing,
    };

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run) => source switch
    {
        null => ProbeResult.Missing(OutcomeReasons.NotGiven),
        { File: { } file } => TakeFile(run, file),
        _ => TakeListings(run),
    };

    private ProbeResult TakeFile(ProbeRun run, string file)
    {
        var tally = new FileTally();
        tally.Add(new FileTaking(run).Take(Path.GetFullPath(file), file, limits.ExtraFile, KeptEnd.Tail));
        return tally.Result(new ProbeResult(ItemOutcome.Empty));
    }

    private ProbeResult TakeListings(ProbeRun run)
    {
        var listings = Listings();
        if (listings.Count == 0)
            return ProbeResult.Missing(OutcomeReasons.NotFound, string.Join(", ", ActivityLogCommand.All.Select(static one => one.Program)));
        List<ProbeResult> results = [.. listings.Select(one => new CommandProbe(Item, one.Path, [(one.Command.Arguments, one.Command.OutputName)], ListingLimit, TypicalListing).Collect(run))];
        // The jobs alone are no activity log.
        return listings[0].Command == ActivityLogCommand.Log
            ? results[0] with { Notes = [.. results.SelectMany(static result => result.Notes).Distinct()] }
            : new ProbeResult(ItemOutcome.Truncated, [new OutcomeNote(OutcomeReasons.NotFound, ActivityLogCommand.Log.Program), .. results[0].Notes]);
    }

    private List<(string Path, ActivityLogCommand Command)> Listings() =>
        [.. from command in ActivityLogCommand.All
            let path = command.PathIn(products)
            where path is not null
            select (path, command)];
}

using System.CommandLine;
using System.Globalization;
using ArcBundle.Analyzer.Commands.Keys;
using ArcBundle.Analyzer.Commands.Progress;
using ArcBundle.Analyzer.Commands.Showing;
using ArcBundle.Analyzer.Commands.Showing.Events;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Intake.Encryption;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;
using Spectre.Console;

namespace ArcBundle.Analyzer.Commands;

/// <summary><c>arcanalyze show PATH [ITEM]</c></summary>
internal sealed class ShowCommand : Command
{
    private static readonly string[] OverviewColumns = ["host", "item", "outcome", "entry", "bytes", "note"];

    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;
    private readonly PathArgument _path;
    private readonly Argument<string?> _item;
    private readonly Option<string> _format;
    private readonly KeyOption _key;

    /// <summary>Creates the command.</summary>
    public ShowCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("show", texts["show"])
    {
        _surroundings = surroundings;
        _texts = texts;
        _path = new(texts);
        _item = new Argument<string?>("ITEM") { Description = texts["show.item"], Arity = ArgumentArity.ZeroOrOne };
        _item.CompletionSources.Add(static _ => ItemCatalog.All.Select(static item => new System.CommandLine.Completions.CompletionItem(item.Id.Value)));
        _format = new Option<string>("--format")
        {
            Description = texts["show.format"],
            HelpName = "text|json|csv|xml",
            DefaultValueFactory = static _ => "text",
        };
        _format.AcceptKnown(texts, TableWriter.Formats);
        Add(_path);
        Add(_item);
        Add(_format);
        _key = new(texts);
        Add(_key);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (!_key.TryOpen(parsed, _surroundings, _texts, out var key))
            return ExitCodes.Usage;
        using (key)
            return Run(parsed.GetValue(_path)!, parsed.GetValue(_item), parsed.GetValue(_format)!, key, cancellation);
    }

    private int Run(string path, string? item, string format, BundleKey? key, CancellationToken cancellation)
    {
        if (item is null && IsXml(format))
            return RefuseXml(path);
        using var inputs = OpenedInputs.Open([path], _surroundings, _texts, cancellation, Inputs.WithoutHash(key));
        var damages = inputs.All.SelectMany(static input => input.Damage).ToList();
        damages.ForEach(_surroundings.TellProblem);
        _surroundings.Progress?.Wipe();
        var whole = true;
        if (item is null)
        {
            if (format is TableWriter.Text && AnalyzerReports.TerminalOf(_surroundings.Out) is { } terminal)
                WriteOverview(terminal, inputs);
            else
                TableWriter.Write(_surroundings.Out, Overview(inputs), format);
        }
        else if (IsXml(format) && FirstWithoutXml(inputs, item) is { } other)
        {
            return RefuseXml(other.Name);
        }
        else if (!ShowItem(inputs, item, format, ref whole, cancellation) && inputs.All.Any())
        {
            // An entry may have such a name; where none has, an option was meant.
            if (item.StartsWith('-'))
            {
                _surroundings.Error.WriteLine(_texts["show.item-is-option", ("item", VisibleText.Of(item))]);
                return ExitCodes.Usage;
            }

            _surroundings.Error.WriteLine(NearestWord.Of(item, NamesIn(inputs)) is { } meant
                ? _texts["show.no-such-item-meant", ("path", VisibleText.Of(path)), ("item", VisibleText.Of(item)), ("meant", VisibleText.Of(meant))]
                : _texts["show.no-such-item", ("path", VisibleText.Of(path)), ("item", VisibleText.Of(item))]);

            // With damage told above, the name may be that of an entry that was lost.
            return damages.Count > 0 ? ExitCodes.Incomplete : ExitCodes.Usage;
        }

        return inputs.ExitCodeOf(damages.Count > 0 || !whole);
    }

    private ItemTable Overview(OpenedInputs inputs) => ItemTable.Of(OverviewColumns, HostsOf(inputs).SelectMany(host => ItemsOf(host).Concat(EntriesOf(host))));

    /// <summary>On a terminal what was to be collected and what there is are two tables: one with the columns of both has no room for its notes.</summary>
    private void WriteOverview(IAnsiConsole terminal, OpenedInputs inputs)
    {
        TerminalTable.Write(terminal, ItemTable.Of(OverviewColumns, HostsOf(inputs).SelectMany(ItemsOf)));
        TerminalTable.Write(terminal, ItemTable.Of(OverviewColumns, HostsOf(inputs).SelectMany(EntriesOf)));
    }

    private static IEnumerable<HostEvidence> HostsOf(OpenedInputs inputs) => inputs.All.SelectMany(static input => input.Hosts);

    private IEnumerable<IReadOnlyList<string?>> ItemsOf(HostEvidence host)
    {
        foreach (var item in host.Items)
        {
            var note = string.Join(' ', item.Notes.Select(static note => note.ToMessage()).Concat(item.Lost).Select(_surroundings.TextOf));
            yield return [host.NameHint, item.Item.Value, item.Outcome.ToName(), null, null, note];
        }
    }

    private IEnumerable<IReadOnlyList<string?>> EntriesOf(HostEvidence host)
    {
        var context = ContextOf(host);
        foreach (var entry in host.Entries)
        {
            var form = entry.Item is null ? EvidenceForms.Of(entry, context).ToString() : null;
            yield return [host.NameHint, entry.Item?.Value, null, entry.Name, entry.Length.ToString(CultureInfo.InvariantCulture), form];
        }
    }

    private bool ShowItem(OpenedInputs inputs, string item, string format, ref bool whole, CancellationToken cancellation)
    {
        var found = false;
        foreach (var host in inputs.All.SelectMany(static input => input.Hosts).Select(host => Watched(host, item)))
        {
            var context = ContextOf(host);
            var entries = host.Entries.Where(entry => IsNamed(entry, item)).ToList();
            foreach (var entry in entries)
                whole &= ShowEntry(entry, context, format, cancellation);
            var isContext = string.Equals(item, ItemCatalog.HostContext.Value, StringComparison.Ordinal) && host.Context is not null && entries.Count == 0;
            if (isContext)
                TableWriter.Write(_surroundings.Out, ContextTable.Of(host.Context!), format);
            var status = host.Items.FirstOrDefault(status => string.Equals(status.Item.Value, item, StringComparison.Ordinal));
            if (entries.Count == 0 && !isContext && status is not null)
                TellOutcome(host, status);
            found |= entries.Count > 0 || isContext || status is not null;
        }

        return found;
    }

    /// <summary>Counts the reading of the entries asked for, unless they are shown on a terminal, where their lines tell how far it is.</summary>
    private HostEvidence Watched(HostEvidence host, string item)
    {
        if (_surroundings.Progress is not { } progress || AnalyzerReports.TerminalOf(_surroundings.Out) is not null)
            return host;
        progress.Begin(_texts["progress.reading"]);
        return new WatchedEvidence(host.Entries.Where(entry => IsNamed(entry, item)).Sum(static entry => entry.Length), progress.Tell).Watch(host);
    }

    /// <summary>Shows an entry.</summary>
    /// <returns>False when it could not be read whole.</returns>
    private bool ShowEntry(EvidenceEntry entry, ReadingContext context, string format, CancellationToken cancellation)
    {
        try
        {
            var form = EvidenceForms.Of(entry, context);
            if (form != EvidenceForm.EventLogFile)
                return IsShownWhole(entry, TableWriter.Write(_surroundings.Out, ItemTables.Of(entry, form, context, format is TableWriter.Text, cancellation), format));
            _surroundings.Out.Flush();
            return IsShownWhole(entry, EventLogTable.Write(entry, format, _surroundings.Bytes, cancellation));
        }
        catch (EvidenceDamagedException damaged) when (damaged.Problem is { } problem)
        {
            _surroundings.TellProblem(problem);
            return false;
        }
    }

    private static bool IsXml(string format) => string.Equals(format, EventWriters.Xml, StringComparison.Ordinal);

    private int RefuseXml(string name)
    {
        _surroundings.Error.WriteLine(_texts["show.xml-of-no-event-log", ("name", VisibleText.Of(name))]);
        return ExitCodes.Usage;
    }

    /// <summary>The first entry asked for that is no event log; null when all are.</summary>
    private static EvidenceEntry? FirstWithoutXml(OpenedInputs inputs, string item) => inputs.All
        .SelectMany(static input => input.Hosts)
        .SelectMany(host => host.Entries.Where(entry => IsNamed(entry, item) && EvidenceForms.Of(entry, ContextOf(host)) != EvidenceForm.EventLogFile))
        .FirstOrDefault();

    private bool IsShownWhole(EvidenceEntry entry, DataQuality quality)
    {
        _surroundings.Progress?.Wipe();
        var notes = string.Join(' ', quality.Notes.Select(_surroundings.TextOf));
        if (!quality.IsDamaged)
        {
            if (notes.Length > 0)
                _surroundings.Error.WriteLine(_texts["show.noted", ("entry", VisibleText.Of(entry.Name)), ("notes", notes)].TrimEnd());
            return true;
        }

        _surroundings.Error.WriteLine(_texts["show.damaged", ("entry", VisibleText.Of(entry.Name)), ("notes", notes)]);
        return false;
    }

    private void TellOutcome(HostEvidence host, ItemStatus status) => _surroundings.Error.WriteLine(_texts[
        "show.nothing-in-item",
        ("item", status.Item.Value),
        ("host", VisibleText.Of(host.NameHint)),
        ("outcome", status.Outcome.ToName()),
        ("note", string.Join(' ', status.Notes.Select(static note => note.ToMessage()).Concat(status.Lost).Select(_surroundings.TextOf)))]);

    private static ReadingContext ContextOf(HostEvidence host) => ReadingContexts.Of(host.Context) with
    {
        Zone = host.Context?.TimeZoneId is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null,
    };

    private static IEnumerable<string> NamesIn(OpenedInputs inputs) => inputs.All.SelectMany(static input => input.Hosts)
        .SelectMany(static host => host.Items.Select(static status => status.Item.Value).Concat(host.Entries.Select(static entry => entry.Name)))
        .Distinct(StringComparer.Ordinal);

    private static bool IsNamed(EvidenceEntry entry, string item) =>
        string.Equals(entry.Name, item, StringComparison.Ordinal) || string.Equals(entry.Item?.Value, item, StringComparison.Ordinal)
        || (entry.Item is null && string.Equals(item, ItemCatalog.Extra.Value, StringComparison.Ordinal));
}

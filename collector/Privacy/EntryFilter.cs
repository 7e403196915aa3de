using ArcBundle.Collector.Privacy.Bytes;
using ArcBundle.Collector.Privacy.Secrets;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Privacy;

/// <summary>What everything passes that a probe writes: secrets are taken out in every run, names and addresses in a masked one.</summary>
/// <param name="mask">The mask; null when nothing is masked.</param>
internal sealed class EntryFilter(RunMask? mask)
{
    private readonly FactMasking? _facts = mask is null ? null : new FactMasking(mask);

    /// <summary>The mask; null when nothing is masked.</summary>
    public RunMask? Mask => mask;

    /// <summary>A text about an entry: its name, where it comes from.</summary>
    public string Text(string text) => mask?.Text(text) ?? text;

    /// <summary>A note; null stays null.</summary>
    public OutcomeNote? Note(OutcomeNote? note) => note is null || mask is null ? note : mask.Note(note);

    /// <summary>A fact.</summary>
    public T Fact<T>(T fact) => FactSecrets.Scrub(fact) is var scrubbed && _facts is { } facts ? facts.Apply(scrubbed) : scrubbed;

    /// <summary>What the content of an entry passes; null when it passes as it is, byte for byte.</summary>
    /// <param name="item">Its item.</param>
    /// <param name="name">Name of its file.</param>
    /// <param name="write">Takes the bytes.</param>
    public IContentFilter? Open(ItemId item, string name, MaskingStream.Output write)
    {
        var isExport = name.EndsWith(".reg", StringComparison.OrdinalIgnoreCase);
        IContentFilter? text = mask is not null ? mask.Open(item, write)
            // Exports of settings and of messages are made by hand, and hold what nobody withheld.
            : isExport || item == ItemCatalog.LogsActivity ? new MixedTextStream(FindSecrets, Japanese, write)
            : null;
        return isExport ? new RegistryExportStream(text!) : text;
    }

    private const int Japanese = 932;

    private static void FindSecrets(ReadOnlySpan<char> text, List<TextSpan> found)
    {
        SecretText.Find(text, found);
        TextEdits.Settle(found);
    }
}

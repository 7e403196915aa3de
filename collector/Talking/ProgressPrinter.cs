using System.Globalization;
using ArcBundle.Collector.Running;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>Shows each item as it begins and how it ended.</summary>
/// <param name="output">Where to.</param>
/// <param name="language">The language.</param>
internal sealed class ProgressPrinter(TextWriter output, Language language) : IRunListener
{
    /// <inheritdoc/>
    public void Begins(ItemId item, int number, int count)
    {
        output.Write(language.Say(
            "run.item",
            ("number", number.ToString(CultureInfo.InvariantCulture)),
            ("count", count.ToString(CultureInfo.InvariantCulture)),
            ("item", language.NameOf(item))));
        output.Flush();
    }

    /// <inheritdoc/>
    public void Ended(ManifestItem item) =>
        output.WriteLine(language.Say("run.ended", ("outcome", language.NameOf(ItemOutcomeNames.Parse(item.Outcome) ?? ItemOutcome.Failed))));
}

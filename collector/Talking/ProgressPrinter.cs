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
    private bool _hasLine;

    /// <inheritdoc/>
    public void Begins(ItemId item, int number, int count)
    {
        output.Write(language.Say(
            "run.item",
            ("number", number.ToString(CultureInfo.InvariantCulture)),
            ("count", count.ToString(CultureInfo.InvariantCulture)),
            ("item", language.NameOf(item))));
        output.Flush();
        _hasLine = true;
    }

    /// <summary>On a line of its own below the item.</summary>
    /// <param name="how">How it goes on.</param>
    public void GoesOn(Message how)
    {
        if (_hasLine)
            output.WriteLine();
        _hasLine = false;
        output.WriteLine("      " + language.Say(how));
        output.Flush();
    }

    /// <inheritdoc/>
    public void Ended(ManifestItem item)
    {
        var outcome = language.Say("run.ended", ("outcome", language.NameOf(ItemOutcomeNames.Parse(item.Outcome) ?? ItemOutcome.Failed)));
        output.WriteLine(_hasLine ? outcome : "     " + outcome);
        _hasLine = false;
    }
}

using ArcBundle.Analyzer.Causes;
using ArcBundle.Format.Items;
using Spectre.Console;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>Styles of a text report. A word always says what a colour says.</summary>
internal static class TextStyles
{
    /// <summary>Headings.</summary>
    public static Style Heading { get; } = new(decoration: Decoration.Bold);

    /// <summary>Labels.</summary>
    public static Style Label { get; } = new(decoration: Decoration.Bold);

    /// <summary>What may be passed over.</summary>
    public static Style Quiet { get; } = new(Color.Grey);

    /// <summary>Warnings.</summary>
    public static Style Warning { get; } = new(Color.Yellow);

    /// <summary>Style of a verdict.</summary>
    public static Style Of(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => new Style(Color.Red, decoration: Decoration.Bold),
        Verdict.Likely => new Style(Color.Yellow, decoration: Decoration.Bold),
        Verdict.Possible => new Style(Color.Aqua),
        _ => Quiet,
    };

    /// <summary>Style of a kind of time line entry: only failures stand out.</summary>
    public static Style OfKind(string kind) => kind is "error" ? new Style(Color.Red) : Style.Plain;

    /// <summary>Style of an outcome.</summary>
    public static Style Of(ItemOutcome outcome) => outcome is ItemOutcome.Collected or ItemOutcome.Empty ? Style.Plain : Warning;
}

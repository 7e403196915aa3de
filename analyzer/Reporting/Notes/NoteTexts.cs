using System.Resources;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>
/// The texts of case notes and of customer answers. <c>reply.as.KEY</c> says to a customer what the text <c>KEY</c> of another catalog says to a
/// support engineer.
/// </summary>
internal static class NoteTexts
{
    /// <summary>What stands before the key of a text that is said otherwise to a customer.</summary>
    public const string ForCustomer = "reply.as.";

    /// <summary>The texts.</summary>
    public static TextCatalog Catalog { get; } = new(new ResourceManager(typeof(NoteTexts)));
}

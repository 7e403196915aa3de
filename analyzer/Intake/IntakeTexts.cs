using System.Resources;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake;

/// <summary>The texts of all messages whose keys begin with <c>intake.</c>.</summary>
internal static class IntakeTexts
{
    /// <summary>The catalog.</summary>
    public static TextCatalog Catalog { get; } = new(new ResourceManager(typeof(IntakeTexts)));
}

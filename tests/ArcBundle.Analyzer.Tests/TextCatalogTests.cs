using System.Globalization;
using System.Text.RegularExpressions;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reporting.Notes;
using ArcBundle.Analyzer.Serving.Pages;

namespace ArcBundle.Analyzer.Tests;

public sealed partial class TextCatalogTests
{
    private static readonly Type[] All = [typeof(CauseTexts), typeof(SignatureTexts), typeof(InvestigationTexts), typeof(CommandTexts), typeof(EvtxNotes), typeof(TraceNotes), typeof(ServeTexts), typeof(NoteTexts)];

    public static TheoryData<string> Catalogs { get; } = [.. All.Select(static catalog => catalog.Name)];

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void Catalog_WhenKeyExists_IsInBothLanguagesWithTheSameHoles(string name)
    {
        var catalog = All.Single(catalog => catalog.Name == name);
        var english = TextKeys.Texts(catalog, CultureInfo.InvariantCulture);
        var japanese = TextKeys.Texts(catalog, CultureInfo.GetCultureInfo("ja"));
        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), japanese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, pair => Assert.Equal(Holes(pair.Value), Holes(japanese[pair.Key])));
    }

    private static List<string> Holes(string text) => [.. Hole().Matches(text).Select(static m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}

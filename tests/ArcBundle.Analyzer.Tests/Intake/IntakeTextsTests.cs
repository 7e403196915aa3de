using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Intake;

public sealed partial class IntakeTextsTests
{
    private static readonly ResourceManager Resources = new(typeof(IntakeTexts));

    [Fact]
    public void Texts_ExistInBothLanguagesWithTheSameHoles()
    {
        var english = Of(CultureInfo.InvariantCulture);
        var japanese = Of(CultureInfo.GetCultureInfo("ja"));

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), japanese.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(english, e =>
        {
            Assert.StartsWith("intake.", e.Key, StringComparison.Ordinal);
            Assert.Equal(Holes(e.Value), Holes(japanese[e.Key]), StringComparer.Ordinal);
            Assert.EndsWith(".", e.Value, StringComparison.Ordinal);
            Assert.EndsWith("。", japanese[e.Key], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Messages_OfEveryHostileCase_HaveATextWithoutOpenHoles()
    {
        using var scratch = new ScratchFolder();
        foreach (var hostile in Archives.HostileCases.All)
        {
            using var opening = new EvidenceOpener().Open(scratch.Write("hostile.zip", hostile.Build()));
            foreach (var message in opening.Refusals.Concat(opening.Inputs.SelectMany(static i => i.Damage.Concat(i.Notes))))
            {
                Assert.DoesNotMatch(Hole(), IntakeTexts.Catalog.Render(message, Language.English));
                Assert.DoesNotMatch(Hole(), IntakeTexts.Catalog.Render(message, Language.Japanese));
            }
        }
    }

    private static Dictionary<string, string> Of(CultureInfo culture) => Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>().ToDictionary(static e => (string)e.Key, static e => (string)e.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(static m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}

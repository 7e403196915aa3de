using ArcBundle.Collector.Talking;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Tests.Talking;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData("--lang", "ja")]
    [InlineData("--lang=ja")]
    [InlineData("--lang:ja")]
    [InlineData("--nonsense", "--lang", "ja")]
    public void Of_WhenLanguageIsGiven_IsThat(params string[] arguments) =>
        Assert.Equal(Language.Japanese, LanguageChoice.Of(arguments, TimeProvider.System));

    [Fact]
    public void Of_WhenTheLastArgumentIsTheOptionAlone_DoesNotThrow() =>
        Assert.Contains(LanguageChoice.Of(["--lang"], TimeProvider.System), Enum.GetValues<Language>());
}

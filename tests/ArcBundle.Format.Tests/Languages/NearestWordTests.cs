using ArcBundle.Format.Languages;

namespace ArcBundle.Format.Tests.Languages;

public class NearestWordTests
{
    private static readonly string[] Known = ["--include", "--exclude", "--mask", "--mask-key", "-y"];

    [Theory]
    [InlineData("--inclde", "--include")] // a letter missing
    [InlineData("--inclluede", "--include")] // one too many and one wrong
    [InlineData("--exlcude", "--exclude")] // two swapped
    [InlineData("--EXCLUDES", "--exclude")]
    [InlineData("-include", "--include")]
    [InlineData("--mask-kye", "--mask-key")]
    [InlineData("-Y", "-y")]
    public void Of_WhenAWordIsNear_IsThat(string typed, string meant) => Assert.Equal(meant, NearestWord.Of(typed, Known));

    [Theory]
    [InlineData("")]
    [InlineData("--frobnicate")]
    [InlineData("C:\\logs")]
    public void Of_WhenNoneIsNear_IsNull(string typed) => Assert.Null(NearestWord.Of(typed, Known));

    [Fact]
    public void Of_WhenTwoAreEquallyNear_IsTheFirstOfTheAlphabetInWhateverOrder()
    {
        Assert.Equal("cat", NearestWord.Of("hat", ["cat", "rat"]));
        Assert.Equal("cat", NearestWord.Of("hat", ["rat", "cat"]));
    }

    [Fact]
    public void Of_WhenTheWordIsLong_TakesNoTime()
    {
        Assert.Null(NearestWord.Of(new string('a', 1_000_000), ["show"]));
        Assert.Null(NearestWord.Of("show", [new string('a', 1_000_000)]));
    }
}

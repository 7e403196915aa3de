using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Tests.Fixtures;

namespace ArcBundle.Collector.Tests.Planning;

public sealed class OutputFolderTests
{
    [Fact]
    public void Candidates_WhenOutIsGiven_IsThatOneAlone() =>
        Assert.Equal([Path.GetFullPath("somewhere")], OutputFolder.Candidates(new CollectOptions { Out = "somewhere" }));

    [Fact]
    public void Candidates_WhenOutIsNotGiven_BeginWithTheCurrentFolder() =>
        Assert.Equal(Environment.CurrentDirectory, OutputFolder.Candidates(new CollectOptions())[0]);

    [Fact]
    public void Candidates_WhenTheCurrentFolderIsInTheDiskTree_LeavesItOut()
    {
        var candidates = OutputFolder.Candidates(new CollectOptions { Root = Environment.CurrentDirectory });

        Assert.DoesNotContain(Environment.CurrentDirectory, candidates, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("a/b", "a", true)]
    [InlineData("a", "a", true)]
    [InlineData("ab", "a", false)]
    [InlineData("a", "a/b", false)]
    [InlineData("a/../b", "a", false)]
    public void IsWithin_ComparesWholeNames(string path, string folder, bool expected)
    {
        using var temporary = new TemporaryFolder();

        Assert.Equal(expected, OutputFolder.IsWithin(temporary[path], temporary[folder]));
    }

    [Fact]
    public void IsWithin_WhenTheFolderIsAWholeDrive_HoldsWhatIsOnIt()
    {
        using var temporary = new TemporaryFolder();

        Assert.True(OutputFolder.IsWithin(temporary["a"], Path.GetPathRoot(temporary.Root)!));
    }

    [Fact]
    public void Candidates_WhenTheDiskTreeIsGivenByALink_LeaveOutWhatIsInTheTree()
    {
        using var temporary = new TemporaryFolder();
        Directory.CreateSymbolicLink(temporary["link"], Environment.CurrentDirectory);

        Assert.DoesNotContain(Environment.CurrentDirectory, OutputFolder.Candidates(new CollectOptions { Root = temporary["link"] }), StringComparer.Ordinal);
    }
}

using ArcBundle.Collector.Planning;

namespace ArcBundle.Collector.Tests.Planning;

public sealed class ProgramFolderTests
{
    [Theory]
    [InlineData(@"\\?\C:\Tools\", @"C:\Tools\")]
    [InlineData(@"\\?\UNC\files\tools\", @"\\files\tools\")]
    [InlineData(@"\\files\tools\", @"\\files\tools\")]
    [InlineData(@"C:\Tools\", @"C:\Tools\")]
    [InlineData("/opt/tools/", "/opt/tools/")]
    public void Plain_WithOrWithoutPrefix_IsThePathThatExplorerTakes(string path, string plain) => Assert.Equal(plain, ProgramFolder.Plain(path));
}

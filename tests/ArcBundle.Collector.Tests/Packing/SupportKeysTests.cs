using System.Diagnostics;
using ArcBundle.Collector.Packing;
using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Privacy.Keys;
using ArcBundle.Collector.Tests.Fixtures;

namespace ArcBundle.Collector.Tests.Packing;

/// <summary>What the user names as a key may be anything that has a path.</summary>
public sealed class SupportKeysTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_WhenThePathIsAPipe_IsNoKeyAndDoesNotWait()
    {
        var pipe = MakePipe();

        Assert.Null(SupportKeys.Of(pipe));
        Assert.Null(MaskKeyFile.Read(pipe));
        Assert.Throws<IOException>(() => Unmasking.Copy(pipe, _folder["copy.txt"], new MaskKeyDocument { Schema = MaskKeyDocument.SchemaName, Secret = string.Empty }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-file.pub")]
    public void Of_WhenItIsNeitherFileNorKey_IsNoKey(string value) => Assert.Null(SupportKeys.Of(value));

    private string MakePipe()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mkfifo"), "There is no mkfifo here: run this test on Linux (apt-get install coreutils).");
        var pipe = _folder["pipe"];
        Directory.CreateDirectory(_folder.Root);
        using var made = Process.Start("/usr/bin/mkfifo", [pipe]);
        made.WaitForExit();
        return pipe;
    }
}

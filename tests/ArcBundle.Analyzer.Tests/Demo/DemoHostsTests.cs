namespace ArcBundle.Analyzer.Tests.Demo;

public sealed class DemoHostsTests
{
    public static TheoryData<string> Logs { get; } = [.. DemoEventLogs.All().Select(static log => log.Path)];

    [Theory]
    [MemberData(nameof(Logs))]
    public void EventLog_InRepository_IsWhatTheWriterMakes(string path)
    {
        var made = DemoEventLogs.All().Single(log => log.Path == path).Content;
        var committed = Path.Combine(Repository.Root, "analyzer", "Demo", "disks", path);
        if (Environment.GetEnvironmentVariable("ARCBUNDLE_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(committed)!);
            File.WriteAllBytes(committed, made);
        }

        Assert.True(File.Exists(committed), $"{path} is not there; run this test with ARCBUNDLE_ACCEPT=1 to write it.");
        Assert.Equal(made, File.ReadAllBytes(committed));
    }
}

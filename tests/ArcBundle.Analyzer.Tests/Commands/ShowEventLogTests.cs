using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Analyzer.Tests.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Commands;

public sealed class ShowEventLogTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Theory]
    [InlineData("xml", "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>", 3)]
    [InlineData("csv", "\"record\",\"timeUtc\",\"level\",", 4)]
    [InlineData("json", "{\"record\":\"1\",\"timeUtc\":\"2026-03-02T", 3)]
    [InlineData("text", "record=1  timeUtc=2026-03-02T", 3)]
    public void Show_WhenAnEventLogAlone_WritesOneLinePerRecord(string format, string start, int lines)
    {
        var run = CommandLine.Run("show", Log(3), "extra", "--format", format);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith(start, run.Output, StringComparison.Ordinal);
        Assert.Equal(lines, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("サービス", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "notes.txt is not an event log (.evtx); --format xml is for event logs only.")]
    [InlineData("ja", "notes.txt はイベント ログ (.evtx) ではありません。--format xml はイベント ログにだけ使用できます。")]
    public void Show_WhenXmlOfSomethingElse_IsAUsageErrorAndWritesNothing(string language, string sentence)
    {
        _folder.Write("host/System.evtx", File.ReadAllBytes(Log(1)));
        _folder.Write("host/notes.txt", "hello\r\n"u8.ToArray());

        var run = CommandLine.Run("show", _folder.Under("host"), "extra", "--format", "xml", "--lang", language);

        Assert.Equal((2, string.Empty, sentence), (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Fact]
    public void Show_WhenXmlOfTheOverview_IsAUsageError()
    {
        var run = CommandLine.Run("show", Log(1), "--format", "xml");

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public void Show_WhenTheLogIsCut_WritesWhatIsWholeAndExitsWithOne()
    {
        var log = Log(3);
        File.WriteAllBytes(log, File.ReadAllBytes(log)[..6_200]);

        var run = CommandLine.Run("show", log, "extra", "--format", "csv");

        Assert.Equal(1, run.ExitCode);
        Assert.InRange(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 2, 3);
        Assert.Contains("System.evtx", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_WhenTheReaderOfItsOutputIsGone_EndsQuietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not tell that nobody reads a pipe any more.");
        using var error = new StringWriter();
        using var gone = new GoneStream(errorNumber: 32);

        var exitCode = ArcAnalyze.Run(["show", Log(3), "extra", "--format", "csv"], TextWriter.Null, error, TimeProvider.System, TestContext.Current.CancellationToken, gone);

        Assert.Equal((0, string.Empty), (exitCode, error.ToString()));
    }

    [Fact]
    public void Show_WhenItsOutputCannotBeWritten_SaysSo()
    {
        using var error = new StringWriter();
        using var full = new GoneStream(errorNumber: 28);

        var exitCode = ArcAnalyze.Run(["show", Log(3), "extra", "--format", "csv"], TextWriter.Null, error, TimeProvider.System, TestContext.Current.CancellationToken, full);

        Assert.Equal(2, exitCode);
        Assert.NotEmpty(error.ToString());
    }

    public void Dispose() => _folder.Dispose();

    private string Log(int records) => _folder.Write(
        "System.evtx",
        new EvtxWriter("System", "BKSV01").AddRange(Enumerable.Range(1, records).Select(static n => EvtxReaderTests.Record(n, data: new EventDatum("param1", "サービス")))).ToArray());

    private sealed class GoneStream(int errorNumber) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("gone", errorNumber);
    }
}

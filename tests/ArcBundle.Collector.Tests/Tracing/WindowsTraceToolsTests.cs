using System.Text;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Collector.Tracing;

namespace ArcBundle.Collector.Tests.Tracing;

/// <summary>Real child processes: shell scripts under the names of Windows programs.</summary>
public sealed class WindowsTraceToolsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FootprintRecorder _footprint = new();

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public void Start_WhenDone_RanTheSystemsProgramInTheTracesFolder()
    {
        Script("logman.exe", "pwd; echo \"$@\"");
        var folder = Directory.CreateDirectory(_folder["to"]).FullName;

        var answer = Tools().Start(Path.Combine(folder, "x.etl"));

        Assert.Equal((TraceAnswerKind.Done, "logman create trace: 0"), (answer.Kind, answer.Detail));
        Assert.Equal($"{folder}\n{string.Join(' ', TraceCommands.Start(Path.Combine(folder, "x.etl")))}\n", Encoding.UTF8.GetString(answer.Said));
        Assert.Equal(_folder["logman.exe"] + " " + string.Join(' ', TraceCommands.Start(Path.Combine(folder, "x.etl"))), Assert.Single(_footprint.Sum().ChildProcesses));
    }

    [Fact]
    public void Stop_WhenRefused_IsDeniedWithWhatWasSaid()
    {
        Script("logman.exe", "echo out; echo err >&2; exit 5");

        var answer = Tools().Stop();

        Assert.Equal((TraceAnswerKind.Denied, "logman stop: 5"), (answer.Kind, answer.Detail));
        Assert.Equal("out\nerr\n"u8, answer.Said);
    }

    [Fact]
    public void Query_WhenTheProgramIsAbsent_SaysSo()
    {
        var answer = Tools().Query();

        Assert.Equal((TraceAnswerKind.NoProgram, _folder["logman.exe"]), (answer.Kind, answer.Detail));
        Assert.Empty(_footprint.Sum().ChildProcesses);
    }

    [Fact]
    public void Convert_WhenItHangs_IsEndedAtItsLimit()
    {
        Script("tracerpt.exe", "echo \"$@\"; sleep 600");

        var answer = new WindowsTraceTools(_folder.Root, _footprint, TimeSpan.FromMilliseconds(700)).Convert(_folder["a.etl"], _folder["a.evtx"], Test);

        Assert.Equal((TraceAnswerKind.CutShort, "tracerpt: 0.7 s"), (answer.Kind, answer.Detail));
        Assert.Equal($"{_folder["a.etl"]} -o {_folder["a.evtx"]} -of EVTX -y\n", Encoding.UTF8.GetString(answer.Said));
    }

    [Fact]
    public void Convert_WhenTheRunIsToStop_IsEndedAtOnce()
    {
        Script("tracerpt.exe", "sleep 600");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var answer = Tools().Convert(_folder["a.etl"], _folder["a.evtx"], stop.Token);

        Assert.Equal((TraceAnswerKind.CutShort, "tracerpt"), (answer.Kind, answer.Detail));
    }

    public void Dispose() => _folder.Dispose();

    private WindowsTraceTools Tools() => new(_folder.Root, _footprint);

    private void Script(string name, string script)
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no /bin/sh here: run this test on Linux or macOS.");
        var program = _folder.Write(name, Encoding.UTF8.GetBytes($"#!/bin/sh\n{script}\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ArcBundle.Collector.Running;

namespace ArcBundle.Collector.Tests.Running;

public sealed class ChildProcessTests
{
    private readonly FootprintRecorder _footprint = new();

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public void Run_WhenChildWritesBytes_KeepsThemAsTheyAre()
    {
        var ending = Shell(@"printf '\203\211\203C\000\377'; printf 'err' >&2; exit 3");

        Assert.Equal(3, ending.ExitCode);
        Assert.Equal([0x83, 0x89, 0x83, (byte)'C', 0x00, 0xFF], ending.Output);
        Assert.Equal("err"u8, ending.Errors);
        Assert.Equal(0, ending.Dropped);
    }

    [Fact]
    public void Run_WhenChildReadsStandardInput_ItEndsAtOnce() => Assert.Equal(0, Shell("cat").ExitCode);

    [Fact]
    public void Run_WhenOutputIsOverTheLimit_KeepsTheBeginningAndCountsTheRest()
    {
        var ending = ChildProcess.Run(new ChildCommand(ShellPath(), ["-c", "head -c 300000 /dev/zero"], LargestOutput: 200_000), _footprint, Test);

        Assert.Equal(0, ending.ExitCode);
        Assert.Equal(200_000, ending.Output.Length);
        Assert.Equal(100_000, ending.Dropped);
    }

    [Fact]
    public void Run_WhenOutputHasNoEnd_EndsTheChildAndKeepsTheBeginning()
    {
        var ending = ChildProcess.Run(new ChildCommand(ShellPath(), ["-c", "echo begun; exec cat /dev/zero"], LargestOutput: 100_000), _footprint, Test);

        Assert.Equal((null, true), (ending.ExitCode, ending.WasFlood));
        Assert.Equal(100_000, ending.Output.Length);
        Assert.StartsWith("begun\n\0", Encoding.ASCII.GetString(ending.Output), StringComparison.Ordinal);
        Assert.InRange(ending.Dropped, 100_001, long.MaxValue);
    }

    [Fact]
    public void Run_WhenArgumentLooksLikeShellSyntax_ItStaysOneArgument()
    {
        var ending = ChildProcess.Run(new ChildCommand("/usr/bin/printf", ["%s", "$HOME; `id` \"x\" *"]), _footprint, Test);

        Assert.Equal("$HOME; `id` \"x\" *", Encoding.UTF8.GetString(ending.Output));
    }

    [Fact]
    public void Run_WhenCancelled_KillsTheWholeTreeAndKeepsWhatWasSaid()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(700));
        var ending = ChildProcess.Run(new ChildCommand(ShellPath(), ["-c", "sleep 600 & echo $!; wait"]), _footprint, stop.Token);

        Assert.Null(ending.ExitCode);
        var grandchild = int.Parse(Encoding.ASCII.GetString(ending.Output).Trim(), CultureInfo.InvariantCulture);
        Assert.True(SpinWait.SpinUntil(() => !IsAlive(grandchild), TimeSpan.FromSeconds(10)), "The grandchild is still alive.");
    }

    [Fact]
    public void Run_WhenGrandchildHoldsThePipe_DoesNotWaitForIt()
    {
        var clock = Stopwatch.StartNew();
        var ending = Shell("sleep 20 & echo done");

        Assert.Equal("done\n"u8, ending.Output);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void Run_WhenProgramDoesNotExist_Throws() =>
        Assert.Throws<Win32Exception>(() => ChildProcess.Run(new ChildCommand("/nowhere/vssadmin.exe", []), _footprint, Test));

    [Fact]
    public void Run_Always_RecordsTheCommand()
    {
        Shell("true");

        Assert.Equal(["/bin/sh -c true"], _footprint.Sum().ChildProcesses);
    }

    private static string ShellPath()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no /bin/sh here: run this test on Linux or macOS.");
        return "/bin/sh";
    }

    private ChildEnding Shell(string script) => ChildProcess.Run(new ChildCommand(ShellPath(), ["-c", script]), _footprint, Test);

    private static bool IsAlive(int pid)
    {
        // A killed process whose parent is gone stays a zombie until init takes it; it runs no more.
        var status = FormattableString.Invariant($"/proc/{pid}/stat");
        try
        {
            return !File.ReadAllText(status).Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}

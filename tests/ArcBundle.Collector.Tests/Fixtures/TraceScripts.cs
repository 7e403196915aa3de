using System.Text;

namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>
/// A system folder with shell scripts in the places of <c>logman.exe</c> and <c>tracerpt.exe</c>. They keep the state of the session in a
/// file and take down their calls. What they write is no real trace.
/// </summary>
internal sealed class TraceScripts
{
    private readonly TemporaryFolder _folder;

    public TraceScripts(TemporaryFolder folder, string stop = "echo stopped > \"$here/session\"")
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no /bin/sh here: run this test on Linux or macOS.");
        _folder = folder;
        Write("logman.exe", $$"""
            here=$(dirname "$0")
            echo "$@" >> "$here/calls"
            running() { [ "$(cat "$here/session" 2>/dev/null)" = running ]; }
            case $1 in
              query) running || exit 106 ;;
              create) running && exit 183; printf trace > "$9"; echo running > "$here/session" ;;
              stop) running || exit 105; {{stop}} ;;
            esac
            """);
        Write("tracerpt.exe", "printf converted > \"$3\"");
    }

    /// <summary>Full path of the folder.</summary>
    public string Folder => _folder["System32"];

    /// <summary>The state of the session: running, stopped, or never started.</summary>
    public string Session => File.Exists(Path.Combine(Folder, "session")) ? File.ReadAllText(Path.Combine(Folder, "session")).Trim() : "never started";

    /// <summary>First words of the calls of <c>logman</c>.</summary>
    public IReadOnlyList<string> Calls => File.Exists(Path.Combine(Folder, "calls"))
        ? [.. File.ReadAllLines(Path.Combine(Folder, "calls")).Select(static line => line.Split(' ')[0])]
        : [];

    /// <summary>Leaves a session as a killed run would.</summary>
    public void LeaveSession() => File.WriteAllText(Path.Combine(Folder, "session"), "running\n");

    private void Write(string name, string script)
    {
        var program = _folder.Write("System32/" + name, Encoding.UTF8.GetBytes($"#!/bin/sh\n{script}\n".ReplaceLineEndings("\n")));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}

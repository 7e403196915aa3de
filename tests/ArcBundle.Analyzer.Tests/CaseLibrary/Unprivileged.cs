using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Tests.CaseLibrary;

/// <summary>
/// Runs something without the power over every file that root has: permissions mean nothing to root, and tests often run as root in a container.
/// </summary>
internal static class Unprivileged
{
    private const uint Nobody = 65534;

    /// <summary>Runs <paramref name="action"/> on a thread whose file accesses are those of <c>nobody</c>; as it is when this is no root.</summary>
    public static void Run(Action action)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix permissions do not exist on Windows.");
        if (!Environment.IsPrivilegedProcess)
        {
            action();
            return;
        }

        Assert.SkipUnless(OperatingSystem.IsLinux(), "Run the tests as a normal user: permissions mean nothing to root.");
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(() =>
        {
            // setfsuid(2) changes this thread only; it ends with the thread.
            _ = SetFileSystemUser(Nobody);
            try
            {
                action();
            }
#pragma warning disable CA1031 // Whatever the test threw is thrown again on its own thread.
            catch (Exception e)
#pragma warning restore CA1031
            {
                thrown = ExceptionDispatchInfo.Capture(e);
            }
        });
        thread.Start();
        thread.Join();
        thrown?.Throw();
    }

    [DllImport("libc", EntryPoint = "setfsuid"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFileSystemUser(uint user);
}

using System.Runtime.Versioning;
using System.Text;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>
/// The standard streams where no console is: under a scheduled task, a service, a remote shell. What reads them takes the host's own code
/// page for granted, as for every other program; the framework would write in that of this process.
/// </summary>
internal static class HostStreams
{
    /// <summary>The standard output.</summary>
    public static TextWriter Output() => IsWithoutConsole() ? Writer(Console.OpenStandardOutput()) : Console.Out;

    /// <summary>The standard error.</summary>
    public static TextWriter Error() => IsWithoutConsole() ? Writer(Console.OpenStandardError()) : Console.Error;

    [SupportedOSPlatformGuard("windows")]
    private static bool IsWithoutConsole() => OperatingSystem.IsWindows() && Kernel32.GetConsoleOutputCodePage() == 0;

    [SupportedOSPlatform("windows")]
    private static TextWriter Writer(Stream stream) =>
        TextWriter.Synchronized(new StreamWriter(stream, HostCodePages.Read().Ansi is var page && page == Encoding.UTF8.CodePage ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : new SystemEncoding(page)) { AutoFlush = true });
}

using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Analyzer.Commands;

/// <summary>The standard output as bytes.</summary>
internal static class StandardOutput
{
    private const int DescriptorOfOutput = 1;

    /// <summary>EPIPE of Linux and macOS, which is what an <see cref="IOException"/> has as its number there.</summary>
    private const int BrokenPipe = 32;

    /// <summary>
    /// Opens it, unbuffered. The console's own stream takes a pipe that nobody reads any more for success and lets a long output go on;
    /// this one fails then, where the system allows to tell (not on Windows).
    /// </summary>
    public static Stream Open()
    {
        var console = Console.OpenStandardOutput();
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return console;
        try
        {
            var direct = new FileStream(new SafeFileHandle(DescriptorOfOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);

            // A file must be written where its shared position is, which only the console's stream does.
            return direct.CanSeek ? console : direct;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return console;
        }
    }

    /// <summary>Whether output failed because its reader, for example <c>head</c>, has seen enough.</summary>
    public static bool IsClosedByReader(IOException failure) => !OperatingSystem.IsWindows() && failure.HResult == BrokenPipe;
}

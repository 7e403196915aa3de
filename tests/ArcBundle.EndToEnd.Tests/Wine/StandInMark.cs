using System.Diagnostics;
using System.Globalization;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>Makes a stand-in misbehave for as long as a test wants it.</summary>
internal sealed class StandInMark : IDisposable
{
    private readonly WinePrefix _prefix;
    private readonly string _program;

    private readonly string _markPath;

    /// <summary>Lets every further run of a program do what a mark tells it.</summary>
    /// <param name="prefix">The prefix.</param>
    /// <param name="program">The program, without extension.</param>
    /// <param name="mark">Extension of the mark, as the stand-in knows it.</param>
    /// <param name="content">What the mark holds.</param>
    public StandInMark(WinePrefix prefix, string program, string mark, string content = "")
    {
        _prefix = prefix;
        _program = program;
        _markPath = prefix.PathOf($"windows/system32/{program}.{mark}");
        File.WriteAllText(_markPath, content);
    }

    /// <summary>Removes the mark and ends what a failed test left hanging, so that the next test does not find it.</summary>
    public void Dispose()
    {
        File.Delete(_markPath);
        foreach (var id in _prefix.ProcessesOf(_program + ".exe"))
        {
            try
            {
                using var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
                process.Kill();
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException)
            {
                // It has ended meanwhile.
            }
        }
    }
}

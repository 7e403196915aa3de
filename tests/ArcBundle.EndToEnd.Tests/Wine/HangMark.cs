using System.Diagnostics;
using System.Globalization;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>Makes a stand-in hang for as long as a test wants it.</summary>
internal sealed class HangMark : IDisposable
{
    private readonly WinePrefix _prefix;
    private readonly string _program;

    /// <summary>Lets every further run of <paramref name="program"/> (without extension) hang.</summary>
    public HangMark(WinePrefix prefix, string program)
    {
        _prefix = prefix;
        _program = program;
        File.WriteAllBytes(MarkPath, []);
    }

    private string MarkPath => _prefix.PathOf($"windows/system32/{_program}.hang");

    /// <summary>Removes the mark and ends what a failed test left hanging, so that the next test does not find it.</summary>
    public void Dispose()
    {
        File.Delete(MarkPath);
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

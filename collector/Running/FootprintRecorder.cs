using System.Diagnostics;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Running;

/// <summary>Records what the run does to its host. Safe for use from several threads.</summary>
internal sealed class FootprintRecorder
{
    private readonly Lock _gate = new();
    private readonly List<string> _files = [];
    private readonly List<string> _children = [];
    private readonly List<string> _opened = [];
    private readonly TimeSpan _cpuAtStart = CpuTime();
    private long _bytesRead;

    /// <summary>A file was created.</summary>
    public void Wrote(string path)
    {
        lock (_gate)
            _files.Add(path);
    }

    /// <summary>A child process was started.</summary>
    public void Started(string commandLine)
    {
        lock (_gate)
            _children.Add(commandLine);
    }

    /// <summary>Something of the system was opened for reading: a table, a key, a channel.</summary>
    public void Opened(string what)
    {
        lock (_gate)
        {
            if (!_opened.Contains(what))
                _opened.Add(what);
        }
    }

    /// <summary>Bytes were read from a file.</summary>
    public void Read(long bytes) => Interlocked.Add(ref _bytesRead, bytes);

    /// <summary>All of it so far.</summary>
    public Footprint Sum()
    {
        using var self = Process.GetCurrentProcess();
        lock (_gate)
        {
            return new Footprint
            {
                FilesWritten = [.. _files],
                ChildProcesses = [.. _children],
                Opened = [.. _opened],
                BytesRead = Interlocked.Read(ref _bytesRead),
                PeakWorkingSetBytes = self.PeakWorkingSet64 is > 0 and var peak ? peak : null,
                CpuMilliseconds = (long)(CpuTime() - _cpuAtStart).TotalMilliseconds,
            };
        }
    }

    private static TimeSpan CpuTime()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }
}

using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Running;

namespace ArcBundle.Collector.Tracing;

/// <summary>The trace's files in a temporary folder of the run, beside the bundle. Disposing it removes them.</summary>
internal sealed class TraceFiles : IDisposable
{
    private readonly string _folder;

    private TraceFiles(string folder) => _folder = folder;

    /// <summary>Full path of the trace as recorded.</summary>
    public string Trace => Path.Combine(_folder, TraceSettings.TraceFile);

    /// <summary>Full path of the trace as converted.</summary>
    public string Events => Path.Combine(_folder, TraceSettings.EventsFile);

    /// <summary>Makes the folder and records it with the files that will be in it.</summary>
    /// <param name="folder">Full path of a folder that does not exist yet.</param>
    /// <param name="footprint">Records what is written.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static TraceFiles Make(string folder, FootprintRecorder footprint)
    {
        OwnFiles.CreateFolder(folder);
        var files = new TraceFiles(folder);
        footprint.Wrote(folder);
        footprint.Wrote(files.Trace);
        return files;
    }

    /// <inheritdoc/>
    public void Dispose() => TemporaryFiles.Remove(_folder);
}

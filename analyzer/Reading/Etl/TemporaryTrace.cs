namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>A copy of a trace as a file of its own, because Windows reads traces by path only; gone when disposed.</summary>
internal sealed class TemporaryTrace : IDisposable
{
    /// <summary>The longest trace that is copied: four times what <c>arccollect --trace</c> records.</summary>
    private const long Longest = 1L << 30;

    private TemporaryTrace(string path) => Path = path;

    /// <summary>Path of the copy.</summary>
    public string Path { get; }

    /// <summary>Copies a trace; null when it is too long, or cannot be written or read.</summary>
    /// <param name="open">Opens the trace.</param>
    /// <param name="cancellation">Asked for every piece.</param>
    public static TemporaryTrace? Of(Func<Stream> open, CancellationToken cancellation)
    {
        var copy = new TemporaryTrace(System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + ".etl"));
        var isWhole = false;
        try
        {
            isWhole = copy.Fill(open, cancellation);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // Without the copy, what the container reader read has to do.
        }
        finally
        {
            if (!isWhole)
                copy.Dispose();
        }

        return isWhole ? copy : null;
    }

    /// <summary>Deletes the copy.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A scanner may hold it; the system's folder for such files is tidied by the system.
        }
    }

    private bool Fill(Func<Stream> open, CancellationToken cancellation)
    {
        using var source = open();
        using var target = new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var buffer = new byte[128 * 1024];
        var length = 0L;
        while (source.Read(buffer) is > 0 and var read)
        {
            cancellation.ThrowIfCancellationRequested();
            length += read;
            if (length > Longest)
                return false;
            target.Write(buffer, 0, read);
        }

        return true;
    }
}

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>
/// Who is at work in a library: any number of writers share the lock, and leftovers are removed only by one that has it alone. The operating
/// system drops the lock of a killed process.
/// </summary>
internal static class LibraryLock
{
    // Leftovers are removed in well under this time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Joins the writers; waits while somebody removes leftovers.</summary>
    /// <exception cref="IOException">The lock stayed taken for 30 seconds, or the library cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The library cannot be written.</exception>
    public static FileStream Share(LibraryFolder folder)
    {
        using var never = new ManualResetEventSlim();
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return Open(folder, FileShare.ReadWrite);
            }
            catch (IOException) when (waited < Patience && File.Exists(folder.Lock))
            {
                never.Wait(Pause);
            }
        }
    }

    /// <summary>
    /// Takes the lock alone. Null when others are at work, when the library cannot be written, or when the file system does not keep locks
    /// (some network shares): then nobody can know whether others are at work.
    /// </summary>
    public static FileStream? TryTakeAlone(LibraryFolder folder)
    {
        FileStream taken;
        try
        {
            taken = Open(folder, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        try
        {
            Open(folder, FileShare.ReadWrite).Dispose();
        }
        catch (IOException)
        {
            return taken;
        }

        taken.Dispose();
        return null;
    }

    private static FileStream Open(LibraryFolder folder, FileShare share) => new(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, share, bufferSize: 0);
}

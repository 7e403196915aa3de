namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>Where the bytes of an archive come from: a file, the parts of a split bundle, an encrypted envelope.</summary>
internal interface IArchiveBytes : IDisposable
{
    /// <summary>Length in bytes.</summary>
    long Length { get; }

    /// <summary>Reads from a position; may give fewer bytes than asked for, and 0 only at the end. Several threads may read at once.</summary>
    int Read(long offset, Span<byte> buffer);
}

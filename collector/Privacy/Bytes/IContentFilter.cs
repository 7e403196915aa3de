namespace ArcBundle.Collector.Privacy.Bytes;

/// <summary>What the content of an entry passes on its way into the bundle.</summary>
internal interface IContentFilter : IDisposable
{
    /// <summary>Registry values that were withheld so far.</summary>
    int WithheldValues { get; }

    /// <summary>Adds content.</summary>
    void Write(ReadOnlySpan<byte> content);

    /// <summary>Writes what is left.</summary>
    void Finish();
}

namespace ArcBundle.Collector.Privacy.Bytes;

/// <summary>How a file is written, as far as masking has to know.</summary>
internal enum TextForm
{
    /// <summary>Bytes of which those below 128 are ASCII: UTF-8 and all code pages of Windows.</summary>
    Bytes,

    /// <summary>UTF-16, little-endian.</summary>
    Utf16,

    /// <summary>UTF-16, big-endian.</summary>
    Utf16BigEndian,
}

using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>
/// FILTER_AGGREGATE_BASIC_INFORMATION (fltUserStructures.h): a minifilter or a filter of the old model. Names lie behind it; their places count
/// from its beginning, lengths are bytes.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 24)]
internal struct FilterInformation
{
    /// <summary>FLTFL_AGGREGATE_INFO_IS_LEGACYFILTER: a filter of the old model, of which only the name is told.</summary>
    public const uint IsLegacyFilter = 0x2;

    /// <summary>Distance to the next filter in bytes; 0 for the last in the buffer.</summary>
    [FieldOffset(0)]
    public uint NextEntryOffset;

    /// <summary>Flags; tells the model.</summary>
    [FieldOffset(4)]
    public uint Flags;

    /// <summary>Old model: length of the name.</summary>
    [FieldOffset(8)]
    public ushort LegacyNameLength;

    /// <summary>Old model: place of the name.</summary>
    [FieldOffset(10)]
    public ushort LegacyNameOffset;

    /// <summary>Minifilter: frame of the filter manager.</summary>
    [FieldOffset(8)]
    public int Frame;

    /// <summary>Minifilter: volumes that it is attached to.</summary>
    [FieldOffset(12)]
    public int Instances;

    /// <summary>Minifilter: length of the name.</summary>
    [FieldOffset(16)]
    public ushort NameLength;

    /// <summary>Minifilter: place of the name.</summary>
    [FieldOffset(18)]
    public ushort NameOffset;

    /// <summary>Minifilter: length of the altitude.</summary>
    [FieldOffset(20)]
    public ushort AltitudeLength;

    /// <summary>Minifilter: place of the altitude.</summary>
    [FieldOffset(22)]
    public ushort AltitudeOffset;
}

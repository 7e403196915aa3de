using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>EVT_VARIANT (winevt.h), for the values that are read.</summary>
[StructLayout(LayoutKind.Explicit, Size = Length)]
internal struct EventValue
{
    /// <summary>Size in bytes.</summary>
    public const int Length = 16;

    /// <summary>EvtSystemProviderName of EVT_SYSTEM_PROPERTY_ID.</summary>
    public const int ProviderName = 0;

    /// <summary>EvtSystemEventID of EVT_SYSTEM_PROPERTY_ID.</summary>
    public const int EventId = 2;

    /// <summary>EvtSystemTimeCreated of EVT_SYSTEM_PROPERTY_ID.</summary>
    public const int TimeCreated = 8;

    /// <summary>EvtVarTypeString.</summary>
    public const int Text = 1;

    /// <summary>EvtVarTypeUInt16.</summary>
    public const int UInt16 = 6;

    /// <summary>EvtVarTypeFileTime.</summary>
    public const int FileTime = 17;

    /// <summary>A number, a time or an address, as the type says.</summary>
    [FieldOffset(0)]
    public long Data;

    /// <summary>EVT_VARIANT_TYPE.</summary>
    [FieldOffset(12)]
    public int Type;
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>MIB_IF_ROW2 (netioapi.h), the fields that are read. The layout is the same in 32 and 64 bits.</summary>
[StructLayout(LayoutKind.Explicit, Size = Length)]
internal struct InterfaceRow
{
    /// <summary>Size in bytes.</summary>
    public const int Length = 1352;

    /// <summary>Where the first row of a MIB_IF_TABLE2 lies.</summary>
    public const int First = 8;

    /// <summary>FilterInterface of InterfaceAndOperStatusFlags: a driver layer on top of an adapter, with the adapter's own counters.</summary>
    public const byte IsFilter = 0x2;

    /// <summary>IF_TYPE_SOFTWARE_LOOPBACK.</summary>
    public const int Loopback = 24;

    /// <summary>IfOperStatusUp.</summary>
    public const int Up = 1;

    /// <summary>Interface GUID.</summary>
    [FieldOffset(12)]
    public Guid Id;

    /// <summary>Name of the connection, zero-terminated.</summary>
    [FieldOffset(28)]
    public NameText Alias;

    /// <summary>Description of the device, zero-terminated.</summary>
    [FieldOffset(542)]
    public NameText Description;

    /// <summary>IFTYPE.</summary>
    [FieldOffset(1128)]
    public int Type;

    /// <summary>InterfaceAndOperStatusFlags.</summary>
    [FieldOffset(1152)]
    public byte Flags;

    /// <summary>IF_OPER_STATUS.</summary>
    [FieldOffset(1156)]
    public int OperStatus;

    /// <summary>Bits per second; all bits set when not known.</summary>
    [FieldOffset(1192)]
    public ulong TransmitLinkSpeed;

    /// <summary>Packets discarded without an error in them, received.</summary>
    [FieldOffset(1232)]
    public ulong InDiscards;

    /// <summary>Packets received with errors.</summary>
    [FieldOffset(1240)]
    public ulong InErrors;

    /// <summary>Packets discarded without an error in them, to be sent.</summary>
    [FieldOffset(1304)]
    public ulong OutDiscards;

    /// <summary>Packets not sent because of errors.</summary>
    [FieldOffset(1312)]
    public ulong OutErrors;

    /// <summary>IF_MAX_STRING_SIZE + 1 (257) UTF-16 units.</summary>
    [InlineArray(257)]
    internal struct NameText
    {
        private ushort _first;
    }
}

namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>Types of a value in binary XML (MS-EVEN6 2.2.12, "BinXml type").</summary>
internal enum BinXmlType : byte
{
    /// <summary>No value.</summary>
    Null = 0x00,

    /// <summary>UTF-16 text, little-endian.</summary>
    Utf16 = 0x01,

    /// <summary>Text in the ANSI code page of the writing host, which the record does not tell.</summary>
    Ansi = 0x02,

    /// <summary>Signed 8 bits.</summary>
    Int8 = 0x03,

    /// <summary>Unsigned 8 bits.</summary>
    UInt8 = 0x04,

    /// <summary>Signed 16 bits.</summary>
    Int16 = 0x05,

    /// <summary>Unsigned 16 bits.</summary>
    UInt16 = 0x06,

    /// <summary>Signed 32 bits.</summary>
    Int32 = 0x07,

    /// <summary>Unsigned 32 bits.</summary>
    UInt32 = 0x08,

    /// <summary>Signed 64 bits.</summary>
    Int64 = 0x09,

    /// <summary>Unsigned 64 bits.</summary>
    UInt64 = 0x0A,

    /// <summary>IEEE 754 single.</summary>
    Real32 = 0x0B,

    /// <summary>IEEE 754 double.</summary>
    Real64 = 0x0C,

    /// <summary>Boolean of 32 bits.</summary>
    Bool = 0x0D,

    /// <summary>Bytes.</summary>
    Binary = 0x0E,

    /// <summary>GUID.</summary>
    Guid = 0x0F,

    /// <summary>Pointer-sized number: 4 or 8 bytes, shown as hexadecimal.</summary>
    SizeT = 0x10,

    /// <summary>FILETIME: 100 ns since 1601, UTC.</summary>
    FileTime = 0x11,

    /// <summary>SYSTEMTIME: eight 16-bit fields.</summary>
    SystemTime = 0x12,

    /// <summary>Security identifier.</summary>
    Sid = 0x13,

    /// <summary>Unsigned 32 bits, shown as hexadecimal.</summary>
    HexInt32 = 0x14,

    /// <summary>Unsigned 64 bits, shown as hexadecimal.</summary>
    HexInt64 = 0x15,

    /// <summary>A fragment of binary XML.</summary>
    BinXml = 0x21,

    /// <summary>Set on top of a type: an array of it.</summary>
    ArrayFlag = 0x80,
}

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>Numbers of the zip format; sections are those of PKWARE's APPNOTE.TXT 6.3.10.</summary>
internal static class ZipFormat
{
    /// <summary>Local file header (4.3.7).</summary>
    public const uint LocalSignature = 0x04034b50;

    /// <summary>Central directory header (4.3.12).</summary>
    public const uint CentralSignature = 0x02014b50;

    /// <summary>Data descriptor (4.3.9); optional in front of the descriptor.</summary>
    public const uint DescriptorSignature = 0x08074b50;

    /// <summary>End of central directory record (4.3.16).</summary>
    public const uint EndSignature = 0x06054b50;

    /// <summary>ZIP64 end of central directory record (4.3.14).</summary>
    public const uint Zip64EndSignature = 0x06064b50;

    /// <summary>ZIP64 end of central directory locator (4.3.15).</summary>
    public const uint Zip64LocatorSignature = 0x07064b50;

    /// <summary>Fixed bytes of a local header.</summary>
    public const int LocalLength = 30;

    /// <summary>Fixed bytes of a central header.</summary>
    public const int CentralLength = 46;

    /// <summary>Fixed bytes of the end record.</summary>
    public const int EndLength = 22;

    /// <summary>Fixed bytes of the ZIP64 end record.</summary>
    public const int Zip64EndLength = 56;

    /// <summary>Bytes of the ZIP64 locator.</summary>
    public const int Zip64LocatorLength = 20;

    /// <summary>Method: stored (4.4.5).</summary>
    public const int Stored = 0;

    /// <summary>Method: deflated (4.4.5).</summary>
    public const int Deflated = 8;

    /// <summary>Flag bit 0: encrypted (4.4.4).</summary>
    public const int EncryptedFlag = 0x0001;

    /// <summary>Flag bit 3: CRC and sizes follow the data.</summary>
    public const int DescriptorFlag = 0x0008;

    /// <summary>Flag bit 6: strong encryption.</summary>
    public const int StrongEncryptionFlag = 0x0040;

    /// <summary>Flag bit 11: name and comment are UTF-8.</summary>
    public const int Utf8Flag = 0x0800;

    /// <summary>Flag bit 13: the central directory is encrypted and local headers are masked.</summary>
    public const int MaskedFlag = 0x2000;

    /// <summary>The flags that change how an entry is read (bits 0, 3, 5 patch data, 6, 11, 13); the others only tell how it was made.</summary>
    public const int FlagsOfMeaning = 0x2869;

    /// <summary>A 32-bit field whose value stands in the ZIP64 extra field.</summary>
    public const uint In64 = 0xFFFFFFFF;

    /// <summary>A 16-bit field whose value stands in the ZIP64 record.</summary>
    public const ushort In64Short = 0xFFFF;

    /// <summary>Extra field: ZIP64 sizes (4.5.3).</summary>
    public const ushort Zip64Extra = 0x0001;

    /// <summary>Extra field: Info-ZIP unicode path (4.6.9).</summary>
    public const ushort UnicodePathExtra = 0x7075;
}

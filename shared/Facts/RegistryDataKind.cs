namespace ArcBundle.Format.Facts;

/// <summary>What a <see cref="RegistryFact"/> holds; the numbers of real types are those of winnt.h.</summary>
public enum RegistryDataKind
{
    /// <summary>REG_NONE or a type that Windows does not define; data as hexadecimal bytes.</summary>
    None = 0,

    /// <summary>REG_SZ.</summary>
    Text = 1,

    /// <summary>REG_EXPAND_SZ, not expanded.</summary>
    ExpandableText = 2,

    /// <summary>REG_BINARY; data as hexadecimal bytes.</summary>
    Binary = 3,

    /// <summary>REG_DWORD; data as unsigned decimal.</summary>
    DWord = 4,

    /// <summary>REG_DWORD_BIG_ENDIAN; data as unsigned decimal. Read from exports only: the collector tells it as <see cref="None"/>.</summary>
    DWordBigEndian = 5,

    /// <summary>REG_LINK; the target. Read from exports only.</summary>
    Link = 6,

    /// <summary>REG_MULTI_SZ; data joined by line feeds.</summary>
    MultiText = 7,

    /// <summary>REG_RESOURCE_LIST; data as hexadecimal bytes. Read from exports only.</summary>
    ResourceList = 8,

    /// <summary>REG_FULL_RESOURCE_DESCRIPTOR; data as hexadecimal bytes. Read from exports only.</summary>
    FullResourceDescriptor = 9,

    /// <summary>REG_RESOURCE_REQUIREMENTS_LIST; data as hexadecimal bytes. Read from exports only.</summary>
    ResourceRequirementsList = 10,

    /// <summary>REG_QWORD; data as unsigned decimal.</summary>
    QWord = 11,

    /// <summary>Not a value: the key itself exists and was walked. Name and data are null.</summary>
    Key = 100,

    /// <summary>Not a value: the key exists but could not be read. Name is null, data tells why.</summary>
    UnreadableKey = 101,
}

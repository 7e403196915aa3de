using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>WTSINFOW, the fields that are read. Times are FILETIME, 0 when there is none.</summary>
[StructLayout(LayoutKind.Explicit, Size = Length)]
internal struct SessionDetails
{
    /// <summary>Size in bytes.</summary>
    public const int Length = 216;

    /// <summary>Domain: DOMAIN_LENGTH characters, zero-terminated when shorter.</summary>
    [FieldOffset(96)]
    public DomainText Domain;

    /// <summary>Account name: USERNAME_LENGTH characters and a zero.</summary>
    [FieldOffset(130)]
    public UserText User;

    /// <summary>When the user last did something.</summary>
    [FieldOffset(192)]
    public long LastInput;

    /// <summary>When the user logged on.</summary>
    [FieldOffset(200)]
    public long Logon;

    /// <summary>DOMAIN_LENGTH (17) UTF-16 units.</summary>
    [InlineArray(17)]
    internal struct DomainText
    {
        private ushort _first;
    }

    /// <summary>USERNAME_LENGTH + 1 (21) UTF-16 units.</summary>
    [InlineArray(21)]
    internal struct UserText
    {
        private ushort _first;
    }
}

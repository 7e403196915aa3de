namespace ArcBundle.Collector.Windows;

/// <summary>The registry's roots; the numbers are the predefined handles of winreg.h.</summary>
internal enum RegistryHive
{
    /// <summary>HKEY_CURRENT_USER.</summary>
    CurrentUser = unchecked((int)0x80000001),

    /// <summary>HKEY_LOCAL_MACHINE.</summary>
    LocalMachine = unchecked((int)0x80000002),

    /// <summary>HKEY_USERS.</summary>
    Users = unchecked((int)0x80000003),
}

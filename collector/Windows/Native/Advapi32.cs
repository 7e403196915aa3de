using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>advapi32.dll: services, registry, tokens. Only rights that read.</summary>
[SupportedOSPlatform("windows")]
internal static partial class Advapi32
{
    /// <summary>SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE.</summary>
    public const uint ManagerConnectAndEnumerate = 0x0001 | 0x0004;

    /// <summary>SERVICE_QUERY_CONFIG.</summary>
    public const uint ServiceQueryConfig = 0x0001;

    /// <summary>SERVICE_WIN32: own and shared processes, no drivers.</summary>
    public const uint ServiceWin32 = 0x0030;

    /// <summary>SERVICE_STATE_ALL.</summary>
    public const uint ServiceStateAll = 0x0003;

    /// <summary>KEY_READ.</summary>
    public const uint KeyRead = 0x20019;

    /// <summary>KEY_WOW64_64KEY.</summary>
    public const uint KeyView64 = 0x0100;

    /// <summary>KEY_WOW64_32KEY.</summary>
    public const uint KeyView32 = 0x0200;

    /// <summary>TOKEN_QUERY.</summary>
    public const uint TokenQuery = 0x0008;

    /// <summary>TokenUser of TOKEN_INFORMATION_CLASS.</summary>
    public const int TokenUser = 1;

    /// <summary>TokenStatistics of TOKEN_INFORMATION_CLASS.</summary>
    public const int TokenStatistics = 10;

    /// <summary>TokenElevation of TOKEN_INFORMATION_CLASS.</summary>
    public const int TokenElevation = 20;

    private const string Library = "advapi32.dll";

    [LibraryImport(Library, EntryPoint = "ConvertStringSecurityDescriptorToSecurityDescriptorW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool ConvertStringSecurityDescriptor(string text, uint revision, out nint descriptor, nint size);

    [LibraryImport(Library, EntryPoint = "OpenSCManagerW", SetLastError = true)]
    public static partial SafeServiceHandle OpenServiceControlManager(nint machine, nint database, uint access);

    [LibraryImport(Library, EntryPoint = "OpenServiceW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    public static partial SafeServiceHandle OpenService(SafeServiceHandle manager, string name, uint access);

    [LibraryImport(Library, EntryPoint = "CloseServiceHandle", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CloseServiceHandle(nint handle);

    [LibraryImport(Library, EntryPoint = "EnumServicesStatusExW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool EnumServicesStatusEx(
        SafeServiceHandle manager, int level, uint type, uint state, ref byte buffer, int size, out int needed, out int count, ref uint resume, nint group);

    [LibraryImport(Library, EntryPoint = "QueryServiceConfigW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool QueryServiceConfig(SafeServiceHandle service, ref byte buffer, int size, out int needed);

    [LibraryImport(Library, EntryPoint = "RegOpenKeyExW", StringMarshalling = StringMarshalling.Utf16)]
    public static partial int RegOpenKeyEx(nint hive, string name, uint options, uint access, out SafeRegistryHandle key);

    [LibraryImport(Library, EntryPoint = "RegOpenKeyExW", StringMarshalling = StringMarshalling.Utf16)]
    public static partial int RegOpenKeyEx(SafeRegistryHandle parent, string name, uint options, uint access, out SafeRegistryHandle key);

    [LibraryImport(Library, EntryPoint = "RegQueryInfoKeyW")]
    public static partial int RegQueryInfoKey(
        SafeRegistryHandle key, nint className, nint classLength, nint reserved, nint subKeys, nint longestSubKey, nint longestClass,
        nint values, nint longestValueName, nint longestValue, nint securityDescriptor, out long lastWrite);

    [LibraryImport(Library, EntryPoint = "RegEnumKeyExW")]
    public static partial int RegEnumKeyEx(
        SafeRegistryHandle key, uint index, ref ushort name, ref uint characters, nint reserved, nint className, nint classLength, nint lastWrite);

    [LibraryImport(Library, EntryPoint = "RegEnumValueW")]
    public static partial int RegEnumValue(
        SafeRegistryHandle key, uint index, ref ushort name, ref uint characters, nint reserved, nint type, nint data, nint size);

    [LibraryImport(Library, EntryPoint = "RegQueryValueExW", StringMarshalling = StringMarshalling.Utf16)]
    public static partial int RegQueryValueEx(SafeRegistryHandle key, string name, nint reserved, out uint type, ref byte data, ref uint size);

    [LibraryImport(Library, EntryPoint = "OpenProcessToken", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool OpenProcessToken(SafeProcessHandle process, uint access, out SafeAccessTokenHandle token);

    [LibraryImport(Library, EntryPoint = "OpenProcessToken", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool OpenProcessToken(nint process, uint access, out SafeAccessTokenHandle token);

    [LibraryImport(Library, EntryPoint = "GetTokenInformation", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetTokenInformation(SafeAccessTokenHandle token, int kind, ref byte buffer, int size, out int needed);

    [LibraryImport(Library, EntryPoint = "LookupAccountSidW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool LookupAccountSid(
        nint machine, ref byte sid, ref ushort name, ref uint nameCharacters, ref ushort domain, ref uint domainCharacters, out int use);
}

using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;
using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Collector.Windows;

/// <summary>
/// A registry key opened with KEY_READ. Unlike <c>Microsoft.Win32.RegistryKey</c> it tells refusals as values, keeps data of any type as
/// stored, tells when the key was written, and never reads a value that is larger than asked for.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class ReadOnlyKey : IDisposable
{
    /// <summary>Longest name of a key in characters, with the terminating zero.</summary>
    private const int LongestKeyName = 256;

    /// <summary>Longest name of a value in characters, with the terminating zero.</summary>
    private const int LongestValueName = 16384;

    private readonly SafeRegistryHandle _key;
    private readonly uint _access;

    private ReadOnlyKey(SafeRegistryHandle key, uint access)
    {
        _key = key;
        _access = access;
    }

    /// <summary>When anything in the key was last written, UTC; null when Windows does not tell.</summary>
    public DateTimeOffset? LastWriteUtc =>
        Advapi32.RegQueryInfoKey(_key, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, out var time) == ErrorCodes.Success ? WindowsTime.FromFileTime(time) : null;

    /// <summary>Opens a key of the local registry.</summary>
    /// <param name="hive">The hive.</param>
    /// <param name="path">Path below the hive; empty for the hive itself.</param>
    /// <param name="view">32-bit or 64-bit view; unknown means that of this process.</param>
    public static WindowsResult<ReadOnlyKey> Open(RegistryHive hive, string path, RegistryView view)
    {
        var access = Advapi32.KeyRead | view switch
        {
            RegistryView.View32 => Advapi32.KeyView32,
            RegistryView.View64 => Advapi32.KeyView64,
            _ => 0u,
        };
        return Of(Advapi32.RegOpenKeyEx((nint)(int)hive, path, 0, access, out var key), key, access);
    }

    /// <summary>Opens a key below this one, in the same view.</summary>
    public WindowsResult<ReadOnlyKey> OpenSubKey(string name) => Of(Advapi32.RegOpenKeyEx(_key, name, 0, _access, out var key), key, _access);

    /// <summary>Names of the keys below, at most <paramref name="most"/>.</summary>
    /// <param name="most">Where to stop.</param>
    /// <param name="error">Why not all were named, or null; ERROR_MORE_DATA when there are more than <paramref name="most"/>.</param>
    public IReadOnlyList<string> SubKeyNames(int most, out WindowsError? error) =>
        Names("RegEnumKeyEx", LongestKeyName, most, out error, (uint index, ref ushort name, ref uint length) =>
            Advapi32.RegEnumKeyEx(_key, index, ref name, ref length, 0, 0, 0, 0));

    /// <summary>Names of the values, at most <paramref name="most"/>; the default value's name is empty.</summary>
    /// <param name="most">Where to stop.</param>
    /// <param name="error">Why not all were named, or null; ERROR_MORE_DATA when there are more than <paramref name="most"/>.</param>
    public IReadOnlyList<string> ValueNames(int most, out WindowsError? error) =>
        Names("RegEnumValue", LongestValueName, most, out error, (uint index, ref ushort name, ref uint length) =>
            Advapi32.RegEnumValue(_key, index, ref name, ref length, 0, 0, 0, 0));

    /// <summary>Type and size in bytes of a value's data, without reading it; null when there is no such value.</summary>
    public (uint Type, uint Size)? TypeOf(string name)
    {
        uint size = 0;
        return Advapi32.RegQueryValueEx(_key, name, 0, out var type, ref Unsafe.NullRef<byte>(), ref size) == ErrorCodes.Success ? (type, size) : null;
    }

    /// <summary>A value's data as stored; null when it is gone, refused or larger than <paramref name="mostBytes"/>.</summary>
    public (uint Type, byte[] Data)? Value(string name, int mostBytes)
    {
        if (TypeOf(name) is not { } told || told.Size > mostBytes)
            return null;
        var size = told.Size;
        var data = new byte[Math.Max(1, size)];
        var code = Advapi32.RegQueryValueEx(_key, name, 0, out var type, ref data[0], ref size);
        return code == ErrorCodes.Success && size <= data.Length ? (type, data[..(int)size]) : null;
    }

    /// <summary>A text value (REG_SZ or REG_EXPAND_SZ, not expanded); null when there is none of at most <paramref name="mostBytes"/>.</summary>
    public string? Text(string name, int mostBytes = 4096) =>
        Value(name, mostBytes) is { } value && RegistryData.Read(value.Type, value.Data) is (RegistryDataKind.Text or RegistryDataKind.ExpandableText, var text)
            ? text
            : null;

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private delegate int NameReader(uint index, ref ushort name, ref uint length);

    private static List<string> Names(string call, int longest, int most, out WindowsError? error, NameReader read)
    {
        var names = new List<string>();
        var buffer = new ushort[longest];
        for (uint index = 0; ; index++)
        {
            var length = (uint)longest;
            var code = read(index, ref buffer[0], ref length);
            if (code != ErrorCodes.Success)
            {
                error = code == ErrorCodes.NoMoreItems ? null : new WindowsError(call, code);
                return names;
            }

            if (names.Count >= most)
            {
                error = new WindowsError(call, ErrorCodes.MoreData);
                return names;
            }

            names.Add(NativeText.Of(buffer, (int)length));
        }
    }

    private static WindowsResult<ReadOnlyKey> Of(int code, SafeRegistryHandle key, uint access)
    {
        if (code == ErrorCodes.Success)
            return new ReadOnlyKey(key, access);
        key.Dispose();
        return new WindowsError("RegOpenKeyEx", code);
    }
}

using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>Logon sessions as this host itself keeps them; nobody on the network is asked.</summary>
[SupportedOSPlatform("windows")]
internal static class LogonSessions
{
    /// <summary>Most read: services, batch jobs and network logons are among them.</summary>
    private const int Most = 10_000;

    /// <summary>SECURITY_LOGON_TYPE: Interactive, RemoteInteractive, CachedInteractive.</summary>
    private static readonly int[] InteractiveTypes = [2, 10, 11];

    /// <summary>Session number, account name and SID of the users that are logged on interactively; none where Windows does not tell.</summary>
    public static IReadOnlyList<(int Session, string User, string Sid)> Interactive()
    {
        if (Secur32.LsaEnumerateLogonSessions(out var count, out var list) != 0 || list == 0)
            return [];
        try
        {
            var logons = new List<(int, string, string)>();
            var told = (int)Math.Clamp(count, 0L, Most);
            var ids = NativeList.Copy(list, (long)told * sizeof(long), Most * sizeof(long));
            for (var index = 0; index < told && ids.At<long>((long)index * sizeof(long)) is { } id; index++)
            {
                if (Of(id) is { } logon)
                    logons.Add(logon);
            }

            return logons;
        }
        finally
        {
            _ = Secur32.LsaFreeReturnBuffer(list);
        }
    }

    private static (int Session, string User, string Sid)? Of(long id)
    {
        if (Secur32.LsaGetLogonSessionData(id, out var data) != 0 || data == 0)
            return null;
        try
        {
            var logon = Marshal.PtrToStructure<LogonSession>(data);
            return InteractiveTypes.Contains(logon.LogonType) && logon.UserName.Buffer != 0 && SidOf(logon.Sid) is { } sid
                ? (logon.Session, Marshal.PtrToStringUni(logon.UserName.Buffer, logon.UserName.Length / sizeof(char)), sid)
                : null;
        }
        finally
        {
            _ = Secur32.LsaFreeReturnBuffer(data);
        }
    }

    /// <summary>A SID tells its own length: eight bytes and four for each of the sub-authorities that the second byte counts, fifteen at most.</summary>
    private static string? SidOf(nint sid)
    {
        const int MostAuthorities = 15;
        if (sid == 0 || Marshal.ReadByte(sid, 1) is var authorities && authorities > MostAuthorities)
            return null;
        return SidText.Of(NativeList.Copy(sid, 8 + (4 * authorities), 8 + (4 * MostAuthorities)).Bytes.Span);
    }
}

using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>
/// The security descriptor of what a run writes: the user, the administrators and the system itself may do everything, nobody else anything,
/// whatever the folder around it allows.
/// </summary>
internal static class PrivateDescriptor
{
    private const uint Revision = 1;

    /// <summary>The descriptor as text (Microsoft: "Security Descriptor String Format").</summary>
    /// <param name="userSid">SID of the user; null when not told, and then of whoever owns the file.</param>
    /// <param name="isFolder">Whether what is made in it is to have the same.</param>
    public static string Text(string? userSid, bool isFolder)
    {
        var inherited = isFolder ? "OICI" : string.Empty;
        return string.Concat(["D:P", .. new[] { "SY", "BA", userSid ?? "OW" }.Select(who => $"(A;{inherited};FA;;;{who})")]);
    }

    /// <summary>Does something with the descriptor; with none when Windows does not take it.</summary>
    /// <param name="isFolder">Whether it is for a folder.</param>
    /// <param name="use">What to do.</param>
    [SupportedOSPlatform("windows")]
    public static T With<T>(bool isFolder, Func<SecurityAttributes, T> use)
    {
        var made = Advapi32.ConvertStringSecurityDescriptor(Text(TokenInformation.UserSid(), isFolder), Revision, out var descriptor, 0);
        try
        {
            return use(new SecurityAttributes { Length = SecurityAttributes.Size, Descriptor = made ? descriptor : 0 });
        }
        finally
        {
            if (made)
                Kernel32.LocalFree(descriptor);
        }
    }
}

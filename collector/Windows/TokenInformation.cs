using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Collector.Windows;

/// <summary>Reads access tokens.</summary>
[SupportedOSPlatform("windows")]
internal static class TokenInformation
{
    /// <summary>One class of TOKEN_INFORMATION_CLASS; null when Windows does not tell it.</summary>
    public static NativeBuffer? Read(SafeAccessTokenHandle token, int kind, int firstSize)
    {
        return NativeBuffer.Read("GetTokenInformation", firstSize, Query, out _);

        int Query(Span<byte> buffer, out int needed) =>
            Advapi32.GetTokenInformation(token, kind, ref MemoryMarshal.GetReference(buffer), buffer.Length, out needed)
                ? ErrorCodes.Success
                : Marshal.GetLastPInvokeError();
    }

    /// <summary>Size of TOKEN_USER with the longest SID.</summary>
    private const int UserSize = 128;

    /// <summary>SID of the user that this process runs as; null when Windows does not tell.</summary>
    public static string? UserSid()
    {
        if (!Advapi32.OpenProcessToken(Kernel32.GetCurrentProcess(), Advapi32.TokenQuery, out var token))
        {
            token.Dispose();
            return null;
        }

        using (token)
        {
            if (Read(token, Advapi32.TokenUser, UserSize) is not { } user || user.At<TokenUserInformation>(0) is not { } owner)
                return null;
            return SidText.Of(user.Bytes.Span[(int)Math.Clamp((long)owner.Sid - user.Address, 0, user.Bytes.Length)..]);
        }
    }

    /// <summary>Whether this process runs with administrator rights; null when Windows does not tell.</summary>
    public static bool? IsElevated()
    {
        if (!Advapi32.OpenProcessToken(Kernel32.GetCurrentProcess(), Advapi32.TokenQuery, out var token))
        {
            token.Dispose();
            return null;
        }

        using (token)
            return Read(token, Advapi32.TokenElevation, sizeof(int))?.At<int>(0) is { } elevated ? elevated != 0 : null;
    }
}

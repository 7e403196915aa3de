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

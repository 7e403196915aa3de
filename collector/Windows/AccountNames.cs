using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Collector.Windows;

/// <summary>
/// Names of process owners, without asking the network: looking up a domain account's SID makes Windows call a domain controller, which
/// can hang for a minute on the very hosts that have lost their connection. The logon session knows the same name on this host.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class AccountNames
{
    /// <summary>Room for an account or domain name: UNLEN and DNLEN stay below it.</summary>
    private const int LongestName = 512;

    private const int TokenSize = 256;

    private readonly Dictionary<(string Sid, long Session), string> _known = [];

    /// <summary>The owner as <c>DOMAIN\user</c>, as SID when the host does not know the name, null when the token cannot be read.</summary>
    public string? OwnerOf(SafeProcessHandle process)
    {
        if (!Advapi32.OpenProcessToken(process, Advapi32.TokenQuery, out var token))
        {
            token.Dispose();
            return null;
        }

        using (token)
        {
            if (TokenInformation.Read(token, Advapi32.TokenUser, TokenSize) is not { } user || user.At<TokenUserInformation>(0) is not { } owner)
                return null;
            var sid = user.Bytes.Span[(int)Math.Clamp((long)owner.Sid - user.Address, 0, user.Bytes.Length)..];
            if (SidText.Of(sid) is not { } text)
                return null;
            var session = TokenInformation.Read(token, Advapi32.TokenStatistics, TokenSize)?.At<TokenStatisticsInformation>(0)?.LogonSession ?? 0;
            if (!_known.TryGetValue((text, session), out var name))
                _known.Add((text, session), name = NameOf(sid, text, session) ?? text);
            return name;
        }
    }

    private static string? NameOf(ReadOnlySpan<byte> sid, string text, long session) =>
        SidText.MayBeOfDomain(text) ? NameOfSession(session) : NameOfBuiltIn(sid);

    private static string? NameOfSession(long session)
    {
        if (session == 0 || Secur32.LsaGetLogonSessionData(session, out var data) != 0 || data == 0)
            return null;
        try
        {
            var logon = Marshal.PtrToStructure<LogonSession>(data);
            var user = TextOf(logon.UserName);
            return user is null ? null : Join(TextOf(logon.Domain), user);
        }
        finally
        {
            _ = Secur32.LsaFreeReturnBuffer(data);
        }
    }

    private static string? TextOf(UnicodeString text) =>
        text.Buffer != 0 && text.Length > 0 ? Marshal.PtrToStringUni(text.Buffer, text.Length / sizeof(char)) : null;

    private static string? NameOfBuiltIn(ReadOnlySpan<byte> sid)
    {
        var name = new ushort[LongestName];
        var domain = new ushort[LongestName];
        uint nameLength = LongestName, domainLength = LongestName;
        return Advapi32.LookupAccountSid(
            0, ref MemoryMarshal.GetReference(sid), ref name[0], ref nameLength, ref domain[0], ref domainLength, out _)
            ? Join(NativeText.UpToZero(domain), NativeText.UpToZero(name))
            : null;
    }

    private static string Join(string? domain, string user) => string.IsNullOrEmpty(domain) ? user : $"{domain}\\{user}";
}

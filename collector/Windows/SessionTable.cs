using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>The sessions of users on this host.</summary>
[SupportedOSPlatform("windows")]
internal static class SessionTable
{
    private const string Enumerate = "WTSEnumerateSessions";

    /// <summary>Most sessions read: a session host has some hundred.</summary>
    private const int Most = 5000;

    /// <summary>All sessions by number. SIDs of other users are told to administrators only.</summary>
    public static WindowsResult<IReadOnlyList<SessionFact>> Read() => WindowsCalls.Guard<IReadOnlyList<SessionFact>>(Enumerate, ReadAll);

    private static WindowsResult<IReadOnlyList<SessionFact>> ReadAll()
    {
        if (!Wtsapi32.WTSEnumerateSessions(Wtsapi32.ThisHost, 0, 1, out var list, out var count))
            return WindowsError.Last(Enumerate);
        try
        {
            var told = Math.Clamp(count, 0, Most);
            var logons = LogonSessions.Interactive();
            var facts = new List<SessionFact>();
            var entries = NativeList.Copy(list, (long)told * SessionEntry.Length, Most * SessionEntry.Length);
            for (var index = 0; index < told && entries.At<SessionEntry>((long)index * SessionEntry.Length) is { } entry; index++)
            {
                var fact = new SessionFact(entry.SessionId, SessionRows.StateOf(entry.State), Station: Known(Marshal.PtrToStringUni(entry.Station)));
                facts.Add(WithSid(WithDetails(fact), logons));
            }

            // There is always one of the services: a list without any is not believed.
            if (facts.Count == 0)
                return new WindowsError(Enumerate, ErrorCodes.Success);
            facts.Sort(static (one, other) => one.SessionId.CompareTo(other.SessionId));
            return WindowsResult<IReadOnlyList<SessionFact>>.Part(facts, facts.Count < count ? new WindowsError(Enumerate, ErrorCodes.MoreData) : null);
        }
        finally
        {
            Wtsapi32.WTSFreeMemory(list);
        }
    }

    private static SessionFact WithDetails(SessionFact fact)
    {
        if (!Wtsapi32.WTSQuerySessionInformation(Wtsapi32.ThisHost, fact.SessionId, Wtsapi32.SessionInformation, out var buffer, out var bytes))
            return fact;
        try
        {
            return SessionRows.AddDetails(fact, NativeList.Copy(buffer, bytes, SessionDetails.Length));
        }
        finally
        {
            Wtsapi32.WTSFreeMemory(buffer);
        }
    }

    private static SessionFact WithSid(SessionFact fact, IReadOnlyList<(int Session, string User, string Sid)> logons) =>
        fact.User is { } user && logons.FirstOrDefault(logon => logon.Session == fact.SessionId && user.EndsWith('\\' + logon.User, StringComparison.OrdinalIgnoreCase)).Sid is { } sid
            ? fact with { UserSid = sid }
            : fact;

    private static string? Known(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

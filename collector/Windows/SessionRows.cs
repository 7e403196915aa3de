using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>Reads the structures that tell of one session.</summary>
internal static class SessionRows
{
    /// <summary>The state of WTS_CONNECTSTATE_CLASS; unknown for a number that it does not define.</summary>
    public static SessionState StateOf(int state) => state is >= 0 and <= 9 ? (SessionState)(state + 1) : SessionState.Unknown;

    /// <summary>The session with its user and times; as it is when Windows told less than a whole structure.</summary>
    /// <param name="fact">What the list of sessions told.</param>
    /// <param name="buffer">A WTSINFOW.</param>
    public static SessionFact AddDetails(SessionFact fact, NativeBuffer buffer)
    {
        if (buffer.At<SessionDetails>(0) is not { } details)
            return fact;
        var user = NativeText.UpToZero(details.User);
        var domain = NativeText.UpToZero(details.Domain);
        return fact with
        {
            User = user.Length == 0 ? null : domain.Length == 0 ? user : $"{domain}\\{user}",
            LogonUtc = WindowsTime.FromFileTime(details.Logon),
            LastInputUtc = WindowsTime.FromFileTime(details.LastInput),
        };
    }
}

namespace ArcBundle.Collector.Tracing;

/// <summary>
/// What is recorded. By the provider's public manifests these keywords select connection and connect-path events and no per-packet event;
/// that is about 1.7 KB for each connection.
/// </summary>
internal static class TraceSettings
{
    /// <summary>The one name of the session, so that a session which a killed run has left can be found again. No other session is ever touched.</summary>
    public const string SessionName = "ArcBundleNet";

    /// <summary>Microsoft-Windows-TCPIP.</summary>
    public const string Provider = "{2F07E2EE-15DB-40F1-90EF-9D7BA282188A}";

    /// <summary>Keywords: connection blocks and the connect path; the same bits in the manifests of Windows 7 and Windows 10.</summary>
    public const string Keywords = "0x400000004";

    /// <summary>Level: informational (winmeta.xml: 4).</summary>
    public const string Level = "4";

    /// <summary>Largest size of the recorded file in mebibytes; what comes after overwrites the oldest.</summary>
    public const int LargestMebibytes = 256;

    /// <summary>File name of the trace as recorded.</summary>
    public const string TraceFile = SessionName + ".etl";

    /// <summary>File name of the trace as converted on its host, where the provider's manifest is.</summary>
    public const string EventsFile = SessionName + ".evtx";

    /// <summary>Shortest recording: below it hardly any connection attempt reaches its time-out.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);

    /// <summary>Longest recording.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Time that a run needs beside the recording: to stop and convert it and to read the other items.</summary>
    public static readonly TimeSpan TimeBeside = TimeSpan.FromSeconds(60);

    /// <summary>Room that the disk must have before a recording starts: the largest file and a quarter more for the bundle.</summary>
    public const long RoomNeeded = LargestMebibytes * 1024L * 1024 * 5 / 4;
}

using System.Text;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Fixtures;

/// <summary>Events of the volume shadow copy service: unnamed texts in one array, and an ASCII Binary that names the process.</summary>
internal static class VssFixtures
{
    /// <summary>8193, 8194, 12289 and 12293.</summary>
    public static IEnumerable<EventFixture> All(HostWords words) =>
    [
        Vss(8193, "RegCreateKeyExW(-2147483646,SYSTEM\\CurrentControlSet\\Services\\VSS\\Diag,...)", words.HiveMarkedForDeletion, words.WriterContext),
        Vss(8194, words.AccessDenied, words.WriterContext),
        Vss(12289, @"DeviceIoControl(\\?\Volume{11111111-2222-3333-4444-555555555555} - 00000000000004A8,0x0053c008)", words.SemaphoreTimeout, words.ProviderContext),
        Vss(12293, "{b5946137-7b9f-4925-af80-51abd60b20d5}", "EndPrepareSnapshots", $"0x8004230f [{words.ProviderError}]", words.ProviderContext),
    ];

    /// <summary>The Binary of a VSS event.</summary>
    /// <param name="pid">Process that met the error.</param>
    /// <param name="command">Its command line.</param>
    /// <param name="user">Its user.</param>
    public static byte[] Origin(int pid, string command, string user) => Encoding.ASCII.GetBytes(
        FormattableString.Invariant($"- Code: WRTWRTIC00001134- Call: WRTWRTIC00001096- PID:  {pid:00000000}- TID:  00002004- CMD:  {command}   - User: Name: {user}, SID:S-1-5-20 "));

    private static EventFixture Vss(int id, params string[] texts) =>
        EventFixture.Classic("Application", "VSS", id, level: 2, texts, Origin(1528, @"C:\Windows\system32\vssvc.exe", @"NT AUTHORITY\NETWORK SERVICE"));
}

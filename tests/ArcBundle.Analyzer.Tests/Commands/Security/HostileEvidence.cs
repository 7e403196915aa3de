using System.Text;
using ArcBundle.Analyzer.Tests.Intake;

namespace ArcBundle.Analyzer.Tests.Commands.Security;

/// <summary>Synthetic evidence of two hosts in which every name, path, value and text is an attack: on terminals, spreadsheets, HTML, Markdown and readers.</summary>
internal static class HostileEvidence
{
    private static readonly string[] Attacks =
    [
        "\u001b[2J\u001b[31mred", "\u001b]0;title\u0007", "\u001b]8;;http://evil.example\u001b\\link\u001b]8;;\u001b\\", "\u009b31mC1", "\u202Egnp.exe", "\u2066x\u2069",
        "zero\u200Bwidth", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
        "https://evil.example/x", "@everyone #12 !3", "`tick`", "[red]markup[/]", "{host} {0}", "e\u0301\u0301\u0301\u0301\u0301\u0301", "日本語\u3164",
    ];

    /// <summary>Lays out the evidence below a folder.</summary>
    public static void Write(ScratchFolder folder, string place)
    {
        var log = new StringBuilder("2026/11/20 01:00:00 Job 7 started\r\n");
        var services = new StringBuilder("\"Name\",\"DisplayName\",\"State\",\"StartMode\",\"StartName\",\"PathName\"\r\n");
        var processes = new StringBuilder("Node,CommandLine,CreationDate,Name,ProcessId\r\n");
        var registry = new StringBuilder("Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\ComputerAssociates\\CA ARCserve Backup\\Base]\r\n");
        var hosts = new StringBuilder("# hosts\r\n127.0.0.1 localhost\r\n");
        var filters = new StringBuilder("\r\nFilter Name                     Num Instances    Altitude    Frame\r\n------------------------------  -------------  ------------  -----\r\n");
        for (var n = 0; n < Attacks.Length; n++)
        {
            var attack = Attacks[n];
            var quoted = attack.Replace("\"", "\"\"", StringComparison.Ordinal);
            log.Append(System.Globalization.CultureInfo.InvariantCulture, $"2026/11/20 01:{n + 10:D2}:00 E3392 Job 7 TCP reconnection timed out {attack} (agent={attack} @192.0.2.{n + 1}, network error=10060)\r\n");
            services.Append(System.Globalization.CultureInfo.InvariantCulture, $"\"{quoted}\",\"{quoted}\",\"Running\",\"Auto\",\"{quoted}\",\"{quoted}\"\r\n");
            processes.Append(System.Globalization.CultureInfo.InvariantCulture, $"H,{attack.Replace(",", ";", StringComparison.Ordinal)},20261119010000.000000+540,p{n}{attack.Replace(",", ";", StringComparison.Ordinal)},{n + 100}\r\n");
            registry.Append(System.Globalization.CultureInfo.InvariantCulture, $"\"{attack.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"=\"{attack.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"\r\n");
            hosts.Append(System.Globalization.CultureInfo.InvariantCulture, $"192.0.2.{n + 1} host{n} {attack.Replace('#', '_')}\r\n");
            filters.Append(System.Globalization.CultureInfo.InvariantCulture, $"{attack.Replace(' ', '_').PadRight(30)}  2               32801{n}        0\r\n");
        }

        // A name that every file system holds; its hidden and active characters are attacks all the same.
        var host = $"{place}/=HOST\u202E@everyone";
        folder.Write($"{host}/=job\u200B.log", Encoding.UTF8.GetBytes(log.ToString()));
        folder.Write($"{host}/-services.csv", Encoding.UTF8.GetBytes(services.ToString()));
        folder.Write($"{host}/processes.csv", Encoding.UTF8.GetBytes(processes.ToString()));
        folder.Write($"{host}/[x](y).reg", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(registry.ToString())).ToArray());
        folder.Write($"{host}/hosts", Encoding.UTF8.GetBytes(hosts.ToString()));
        folder.Write($"{host}/fltmc.txt", Encoding.UTF8.GetBytes(filters.ToString()));
        folder.Write($"{host}/long.txt", Encoding.UTF8.GetBytes(new string('=', 1_000_000) + "\r\n2026/11/20 02:00:00 E3392 " + new string('\u001b', 1000)));
        folder.Write($"{place}/AGENT/fltmc.txt", Encoding.UTF8.GetBytes(filters.ToString()));
    }
}

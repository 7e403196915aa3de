using System.Globalization;
using System.Text.Json;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Reading.Etl;
using ArcBundle.Analyzer.Tests.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Reading.Pcap;

namespace ArcBundle.Analyzer.Tests.Scenarios;

/// <summary>Writes the trace of a scenario's host from a <c>trace*.json</c>: as recorded, as converted, or as a capture of packets.</summary>
internal static class ScenarioTrace
{
    private const string Channel = "Microsoft-Windows-TCPIP/Diagnostic";

    /// <summary>The trace that the description tells.</summary>
    public static byte[] Write(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return root.GetProperty("form").GetString() switch
        {
            "etl" => Etl(root),
            "evtx" => Evtx(root),
            "pcapng" => Capture(root),
            var form => throw new ArgumentException($"No form '{form}'.", nameof(json)),
        };
    }

    private static byte[] Etl(JsonElement root)
    {
        var writer = new EtlWriter();
        foreach (var e in root.GetProperty("events").EnumerateArray())
            writer.Add(e.GetProperty("id").GetInt32(), (At(e) - writer.Start).TotalSeconds, Text(e, "local"), Text(e, "remote"), Number(e, "status"), Number(e, "pid"), version: 1);
        return writer.ToArray();
    }

    private static byte[] Evtx(JsonElement root)
    {
        var writer = new EvtxWriter(Channel, root.TryGetProperty("computer", out var computer) ? computer.GetString()! : string.Empty);
        foreach (var e in root.GetProperty("events").EnumerateArray())
        {
            writer.Add(new EventRecord
            {
                RecordId = 0,
                TimeUtc = At(e),
                Provider = TcpipProvider.Name,
                EventId = e.GetProperty("id").GetInt32(),
                Level = 4,
                Data =
                [
                    new("LocalAddress", Convert.ToHexString(EtlWriter.Sockaddr(Text(e, "local")))),
                    new("RemoteAddress", Convert.ToHexString(EtlWriter.Sockaddr(Text(e, "remote")))),
                    new("Status", Number(e, "status").ToString(CultureInfo.InvariantCulture)),
                    new("ProcessId", Number(e, "pid").ToString(CultureInfo.InvariantCulture)),
                ],
            });
        }

        return writer.ToArray();
    }

    private static byte[] Capture(JsonElement root)
    {
        var writer = new CaptureWriter();
        foreach (var e in root.GetProperty("packets").EnumerateArray())
            writer.Add((At(e) - writer.Start).TotalSeconds, Text(e, "from"), Text(e, "to"), Text(e, "flags"), Number(e, "seq"), Number(e, "ack"), (int)Number(e, "length"));
        return writer.ToPcapNg();
    }

    private static DateTimeOffset At(JsonElement e) => DateTimeOffset.Parse(e.GetProperty("at").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime();

    private static string Text(JsonElement e, string name) => e.GetProperty(name).GetString()!;

    private static uint Number(JsonElement e, string name) => e.TryGetProperty(name, out var value) ? value.GetUInt32() : 0;
}

using System.Globalization;
using System.Security;
using System.Text;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Reading.Evtx;
using ArcBundle.Scenarios.Chance;
using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Forms;

/// <summary>Event logs, as files and as the XML of <c>wevtutil qe</c>.</summary>
internal static class EventLogForm
{
    /// <summary>The log as a file. A cut one ends in the middle of the chunk that begins with <paramref name="breakAt"/>.</summary>
    /// <param name="host">The host.</param>
    /// <param name="channel">The log.</param>
    /// <param name="state">Whole, rolled over, holed or cut.</param>
    /// <param name="breakAt">Where it begins, has its hole or is cut, true time.</param>
    public static EvidenceFile File(HostModel host, string channel, ItemState state, DateTimeOffset breakAt)
    {
        var writer = new EvtxWriter(channel, host.FullName);
        var isBroken = false;
        foreach (var (record, at) in Records(host, channel, state, breakAt))
        {
            if (state == ItemState.Cut && !isBroken && at >= breakAt)
            {
                writer.EndChunk();
                isBroken = true;
            }

            writer.Add(record, record.EventId == 1530 ? new EvtxPayload { EventDataName = "EVENT_HIVE_LEAK" } : null);
        }

        var content = writer.ToArray();
        var name = channel.Replace('/', '-') + ".evtx";
        return new(name, isBroken ? content[..(content.Length - 65_536 + 700)] : content);
    }

    /// <summary>The log as <c>wevtutil qe /f:xml</c> writes it: events without a root.</summary>
    public static EvidenceFile Xml(HostModel host, string channel, ItemState state, DateTimeOffset breakAt, Dice dice)
    {
        var text = new StringBuilder();
        foreach (var (record, _) in Records(host, channel, state, breakAt))
        {
            text.Append("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='").Append(Escape(record.Provider))
                .Append("'/><EventID Qualifiers='0'>").Append(Text.Of(record.EventId)).Append("</EventID><Version>0</Version><Level>").Append(Text.Of(record.Level))
                .Append("</Level><Task>0</Task><Opcode>0</Opcode><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='")
                .Append(record.TimeUtc.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture)).Append("'/><EventRecordID>").Append(Text.Of(record.RecordId))
                .Append("</EventRecordID><Correlation/><Execution ProcessID='0' ThreadID='0'/><Channel>").Append(Escape(channel)).Append("</Channel><Computer>").Append(host.FullName)
                .Append("</Computer><Security/></System><EventData>");
            foreach (var datum in record.Data)
                text.Append(datum.Name is { } name ? $"<Data Name='{Escape(name)}'>" : "<Data>").Append(Escape(datum.Value)).Append("</Data>");
            if (record.Binary.Length > 0)
                text.Append("<Binary>").Append(Convert.ToHexString(record.Binary.Span)).Append("</Binary>");
            text.Append("</EventData></Event>\r\n");
        }

        return new(channel.Replace('/', '-') + ".xml", Encodings.PowerShell(text.ToString(), dice));
    }

    private static IEnumerable<(EventRecord Record, DateTimeOffset At)> Records(HostModel host, string channel, ItemState state, DateTimeOffset breakAt)
    {
        var id = 20_101L;
        var isHoled = false;
        foreach (var e in host.Events.Where(e => string.Equals(e.Channel, channel, StringComparison.Ordinal)).OrderBy(static e => e.At))
        {
            if (state == ItemState.RolledOver && e.At < breakAt)
                continue;
            if (state == ItemState.Holed && !isHoled && e.At >= breakAt)
            {
                id += 37;
                isHoled = true;
            }

            yield return (new EventRecord
            {
                RecordId = id++,
                TimeUtc = host.Clock(e.At),
                Provider = e.Provider,
                EventId = e.Id,
                Level = e.Level,
                Channel = channel,
                Data = [.. e.Data.Select(static datum => new EventDatum(datum.Name, datum.Value))],
                Binary = e.Binary,
            }, e.At);
        }
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}

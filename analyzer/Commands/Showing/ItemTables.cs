using System.Globalization;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Netstat;
using ArcBundle.Analyzer.Reading.ProcessLists;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Registry;
using ArcBundle.Analyzer.Reading.Services;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Vssadmin;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Commands.Showing;

/// <summary>Makes the table of an entry: facts by their kind, other entries by the form their content has, anything else line by line.</summary>
internal static class ItemTables
{
    private static readonly string[] ProcessColumns =
        ["pid", "name", "parentPid", "startUtc", "session", "cpuSeconds", "workingSetBytes", "owner", "imagePath", "commandLine"];

    private static readonly string[] ServiceColumns = ["name", "displayName", "state", "pid", "startType", "account", "imagePath"];
    private static readonly string[] NetstatColumns = ["protocol", "localAddress", "localPort", "remoteAddress", "remotePort", "state", "pid"];
    private static readonly string[] TcpColumns = ["localAddress", "localPort", "remoteAddress", "remotePort", "state", "pid"];
    private static readonly string[] UdpColumns = ["localAddress", "localPort", "pid"];
    private static readonly string[] RegistryColumns = ["key", "view", "name", "type", "data", "withheld", "keyLastWriteUtc"];
    private static readonly string[] WriterColumns = ["name", "state", "stateText", "lastError", "classId", "instanceId"];
    private static readonly string[] LineColumns = ["line", "text"];

    private static readonly string[] EventColumns =
        ["record", "timeUtc", "level", "provider", "id", "qualifiers", "channel", "computer", "user", "process", "data", "binary"];

    /// <summary>The table of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="context">What is known about its host.</param>
    /// <param name="cancellation">Ends the reading of a long log.</param>
    public static ItemTable Of(EvidenceEntry entry, ReadingContext context, CancellationToken cancellation) =>
        entry.Name.StartsWith(BundleEntryNames.FactsFolder, StringComparison.Ordinal)
            ? OfFacts(entry)
            : OfForm(entry, EvidenceForms.Of(entry, context), context, cancellation);

    private static ItemTable OfForm(EvidenceEntry entry, EvidenceForm form, ReadingContext context, CancellationToken cancellation)
    {
        using var stream = entry.Open();
        return form switch
        {
            EvidenceForm.EventLogFile => new(EventColumns, write => WriteEvents(entry, write, cancellation)),
            EvidenceForm.VssWriters => Table(WriterColumns, VssWriterReader.Read(stream, entry.Name, context).Writers, Cells),
            EvidenceForm.Netstat => NetstatTable(NetstatReader.Read(stream, entry.Name, context)),
            EvidenceForm.ProcessTable or EvidenceForm.SystemInformation =>
                Table(ProcessColumns, ProcessListReader.Read(stream, entry.Name, context).Processes, Cells),
            EvidenceForm.ServiceList => Table(ServiceColumns, ServiceListReader.Read(stream, entry.Name, context), Cells),
            EvidenceForm.RegistryExport => Table(RegistryColumns, RegFileReader.Read(stream, entry.Name, context), Cells),
            _ => new(LineColumns, write => WriteLines(entry, EntryEncodings.ContextFor(entry, context, cancellation), write)),
        };
    }

    private static ItemTable OfFacts(EvidenceEntry entry)
    {
        var kind = Path.GetFileNameWithoutExtension(entry.Name[BundleEntryNames.FactsFolder.Length..]);
        return kind.Split('.')[0] switch
        {
            "processes" => new(ProcessColumns, write => WriteFacts(entry, ProcessFactCodec.Instance, Cells, write)),
            "services" => new(ServiceColumns, write => WriteFacts(entry, ServiceFactCodec.Instance, Cells, write)),
            "tcp" => new(TcpColumns, write => WriteFacts(entry, TcpEndpointCodec.Instance, Cells, write)),
            "udp" => new(UdpColumns, write => WriteFacts(entry, UdpEndpointCodec.Instance, Cells, write)),
            "registry" => new(RegistryColumns, write => WriteFacts(entry, RegistryFactCodec.Instance, Cells, write)),
            _ => ItemTable.Of(LineColumns, []),
        };
    }

    private static ItemTable Table<T>(string[] columns, Readings<T> readings, Func<T, IReadOnlyList<string?>> cells) =>
        ItemTable.Of(columns, readings.Facts.Select(fact => cells(fact.Value)), readings.Quality);

    private static ItemTable NetstatTable(NetstatTables tables) => ItemTable.Of(
        NetstatColumns,
        tables.Tcp.Facts.Select(static row => (IReadOnlyList<string?>)["TCP", .. Cells(row.Value)]).Concat(tables.Udp.Facts.Select(static row =>
            (IReadOnlyList<string?>)["UDP", row.Value.LocalAddress, Text(row.Value.LocalPort), null, null, null, Text(row.Value.Pid)])),
        tables.Tcp.Quality);

    private static DataQuality WriteFacts<T>(
        EvidenceEntry entry, FactCodec<T> codec, Func<T, IReadOnlyList<string?>> cells, Action<IReadOnlyList<string?>> write)
    {
        using var stream = entry.Open();
        try
        {
            foreach (var fact in FactFile.Read(stream, codec))
                write(cells(fact));
            return DataQuality.Whole;
        }
        catch (BundleFormatException)
        {
            // What follows a malformed frame cannot be trusted.
            return new DataQuality { Truncated = true };
        }
    }

    private static DataQuality WriteLines(EvidenceEntry entry, ReadingContext context, Action<IReadOnlyList<string?>> write)
    {
        using var stream = entry.Open();
        var lines = new LineReader(stream, context);
        foreach (var line in lines.ReadAll())
            write([Text(line.Number), line.Text]);
        return new DataQuality { Truncated = lines.Failure is not null || lines.CutLines > 0 };
    }

    private static DataQuality WriteEvents(EvidenceEntry entry, Action<IReadOnlyList<string?>> write, CancellationToken cancellation)
    {
        using var stream = entry.Open();
        return EvtxReader.Scan(stream, selection: null, record => write(Cells(record)), cancellation).Quality;
    }

    private static IReadOnlyList<string?> Cells(EventRecord e) =>
    [
        Text(e.RecordId),
        e.TimeUtc.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        Text(e.Level),
        e.Provider,
        Text(e.EventId),
        Text(e.Qualifiers),
        e.Channel,
        e.Computer,
        e.UserSid,
        Text(e.ProcessId),
        string.Join(" | ", e.Data.Select(static datum => datum.Name is null ? datum.Value : $"{datum.Name}={datum.Value}")),
        e.Binary.IsEmpty ? null : Convert.ToHexString(e.Binary.Span),
    ];

    private static IReadOnlyList<string?> Cells(ProcessFact p) =>
    [
        Text(p.Pid), p.Name, Text(p.ParentPid), Time(p.StartUtc), Text(p.SessionId), p.CpuTime?.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture),
        Text(p.WorkingSetBytes), p.Owner, p.ImagePath, p.CommandLine,
    ];

    private static IReadOnlyList<string?> Cells(ServiceFact s) =>
        [s.Name, s.DisplayName, s.State.ToString(), Text(s.Pid), s.StartType?.ToString(), s.Account, s.ImagePath];

    private static IReadOnlyList<string?> Cells(TcpEndpoint t) =>
        [t.LocalAddress, Text(t.LocalPort), t.RemoteAddress, Text(t.RemotePort), t.State.ToString(), Text(t.Pid)];

    private static IReadOnlyList<string?> Cells(UdpEndpoint u) => [u.LocalAddress, Text(u.LocalPort), Text(u.Pid)];

    private static IReadOnlyList<string?> Cells(RegistryFact r) =>
    [
        r.KeyPath, r.View == RegistryView.Unknown ? null : r.View == RegistryView.View32 ? "32" : "64", r.Name, r.Kind.ToString(), r.Data,
        r.Masked ? "yes" : null, Time(r.KeyLastWriteUtc),
    ];

    private static IReadOnlyList<string?> Cells(VssWriter w) =>
        [w.Name, Text(w.StateNumber), w.StateText, w.LastErrorText, w.ClassId?.ToString("D"), w.InstanceId?.ToString("D")];

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

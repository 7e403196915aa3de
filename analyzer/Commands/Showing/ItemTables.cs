using System.Globalization;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Commands.Showing;

/// <summary>Makes the table of an entry: facts by their kind, other entries by the form their content has, anything else line by line.</summary>
internal static class ItemTables
{
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
        if (form == EvidenceForm.EventLogFile)
            return new(EventColumns, write => WriteEvents(entry, write, cancellation));
        return FormCatalog.Of(form) is { Columns: { } columns } table
            ? new(columns, write => WriteForm(entry, table, context, write))
            : new(LineColumns, write => WriteLines(entry, context, write));
    }

    private static ItemTable OfFacts(EvidenceEntry entry)
    {
        var kind = Path.GetFileNameWithoutExtension(entry.Name[BundleEntryNames.FactsFolder.Length..]);
        return kind.Split('.')[0] switch
        {
            "processes" => Facts(entry, ProcessFactCodec.Instance, FactTables.Processes),
            "services" => Facts(entry, ServiceFactCodec.Instance, FactTables.Services),
            "tcp" => Facts(entry, TcpEndpointCodec.Instance, FactTables.Tcp),
            "udp" => Facts(entry, UdpEndpointCodec.Instance, FactTables.Udp),
            "registry" => Facts(entry, RegistryFactCodec.Instance, FactTables.Registry),
            _ => ItemTable.Of(LineColumns, []),
        };
    }

    private static ItemTable Facts<T>(EvidenceEntry entry, FactCodec<T> codec, FactColumns<T> columns) =>
        new(columns.Names, write => WriteFacts(entry, codec, columns.CellsOf, write));

    private static DataQuality WriteForm(EvidenceEntry entry, TextForm form, ReadingContext context, Action<IReadOnlyList<string?>> write)
    {
        using var stream = entry.Open();
        return form.Write(stream, entry.Name, context, write);
    }

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

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using ArcBundle.Analyzer.Commands.Showing.Events;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Commands.Showing;

/// <summary>Makes the table of an entry: facts by their kind, other entries by the form their content has, anything else line by line. Event logs have <see cref="Events.EventLogTable"/>.</summary>
internal static class ItemTables
{
    private static readonly string[] LineColumns = ["line", "text"];

    /// <summary>The table of an entry.</summary>
    /// <param name="entry">The entry; no event log, which has a table of its own.</param>
    /// <param name="form">The form of its content.</param>
    /// <param name="context">What is known about its host.</param>
    /// <param name="isForReading">True when people read the rows: lines of a log stand as they are then.</param>
    /// <param name="cancellation">Ends the reading of a long trace.</param>
    public static ItemTable Of(EvidenceEntry entry, EvidenceForm form, ReadingContext context, bool isForReading, CancellationToken cancellation)
    {
        if (entry.Name.StartsWith(BundleEntryNames.FactsFolder, StringComparison.Ordinal))
            return OfFacts(entry);
        if (form is EvidenceForm.EventTrace or EvidenceForm.PacketCapture)
            return TraceTable.Of(entry, form, context, cancellation);
        if (form == EvidenceForm.EventXml)
            return EventXmlTable.Of(entry, EntryEncodings.ContextFor(entry, context, cancellation), cancellation);
        return FormCatalog.Of(form) is { Columns: { } columns } table && !(isForReading && table.IsReadLineByLine)
            ? new(columns, write => table.Write(entry.Open, entry.Name, EntryEncodings.ContextFor(entry, context, cancellation), write, cancellation))
            : new(LineColumns, write => WriteLines(entry, EntryEncodings.ContextFor(entry, context, cancellation), write, cancellation));
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
            "sessions" => Facts(entry, SessionFactCodec.Instance, FactTables.Sessions),
            "network" => Facts(entry, AdapterFactCodec.Instance, FactTables.Adapters),
            "load" => Facts(entry, LoadFactCodec.Instance, FactTables.Load),
            "minifilters" => Facts(entry, MinifilterFactCodec.Instance, FactTables.Minifilters),
            "registry" or "antivirus" => Facts(entry, RegistryFactCodec.Instance, FactTables.Registry),
            _ => ItemTable.Of(LineColumns, []),
        };
    }

    private static ItemTable Facts<T>(EvidenceEntry entry, FactCodec<T> codec, FactColumns<T> columns) =>
        new(columns.Names, write => WriteFacts(entry, codec, columns.CellsOf, write));

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

    private static DataQuality WriteLines(EvidenceEntry entry, ReadingContext context, Action<IReadOnlyList<string?>> write, CancellationToken cancellation)
    {
        using var stream = entry.Open();
        var lines = new LineReader(stream, context);
        foreach (var line in lines.ReadAll())
        {
            cancellation.ThrowIfCancellationRequested();
            write([Text(line.Number), line.Text]);
        }

        return new DataQuality { Truncated = lines.Failure is not null || lines.CutLines > 0 };
    }

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}

using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Netstat;

/// <summary><c>netstat</c>: rows of a protocol and two addresses.</summary>
internal sealed class NetstatForm() : TextForm(EvidenceForm.Netstat, ItemCatalog.TcpStart)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns { get; } = ["protocol", .. FactTables.Tcp.Names];

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines)
    {
        var (rows, others) = (0, 0);
        foreach (var line in lines)
        {
            var cells = Folding.Fold(line).Split((char[]?)null, 6, StringSplitOptions.RemoveEmptyEntries);
            if (NetstatReader.IsRow(cells, out _) && NetstatAddress.Parse(cells[1]) is not null && NetstatAddress.Parse(cells[2]) is not null)
                rows++;
            else
                others++;
        }

        // The listing of -b has a line or two of names between the rows, and a heading.
        return rows > 0 && others <= (rows * 3) + 8;
    }

    /// <inheritdoc/>
    public override DataQuality Write(Stream stream, string entry, ReadingContext context, Action<IReadOnlyList<string?>> write)
    {
        var tables = NetstatReader.Read(stream, entry, context);
        foreach (var row in tables.Tcp.Facts)
            write(["TCP", .. FactTables.Tcp.CellsOf(row.Value)]);
        foreach (var row in tables.Udp.Facts)
            write(["UDP", row.Value.LocalAddress, CellText.Of(row.Value.LocalPort), null, null, null, CellText.Of(row.Value.Pid)]);
        return tables.Tcp.Quality;
    }
}

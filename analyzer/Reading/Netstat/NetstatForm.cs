using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Netstat;

/// <summary><c>netstat</c>: rows of a protocol and two addresses.</summary>
internal sealed class NetstatForm() : TextForm(EvidenceForm.Netstat, ItemCatalog.TcpStart)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns { get; } = ["protocol", .. FactTables.Tcp.Names, "executable", "component"];

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
    protected override DataQuality Write(Stream stream, string entry, ReadingContext context, Action<IReadOnlyList<string?>> write)
    {
        var tables = NetstatReader.Read(stream, entry, context);
        var owners = tables.Owners.Facts.Select(static owner => owner.Value).GroupBy(static o => (o.Protocol, o.LocalAddress, o.LocalPort, o.Pid)).ToDictionary(static same => same.Key, static same => same.First());
        foreach (var (row, _) in tables.Tcp.Facts)
            write(["TCP", .. FactTables.Tcp.CellsOf(row), .. OwnerOf("TCP", row.LocalAddress, row.LocalPort, row.Pid)]);
        foreach (var (row, _) in tables.Udp.Facts)
            write(["UDP", row.LocalAddress, CellText.Of(row.LocalPort), null, null, null, CellText.Of(row.Pid), .. OwnerOf("UDP", row.LocalAddress, row.LocalPort, row.Pid)]);
        return tables.Tcp.Quality;

        string?[] OwnerOf(string protocol, string address, int port, int? pid) =>
            owners.GetValueOrDefault((protocol, address, port, pid)) is { } owner ? [owner.Executable, owner.Component] : [null, null];
    }
}

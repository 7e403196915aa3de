using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.HostsFiles;

/// <summary>
/// The hosts file: nothing but comments and lines of an address with names; or the comments with which Windows ships it, which are English in
/// every language.
/// </summary>
internal sealed class HostsFileForm() : ListForm<HostsEntry>(EvidenceForm.HostsFile, ItemCatalog.NetworkHosts, Table)
{
    private const string ShippedComment = "HOSTS file used by Microsoft TCP/IP";

    private static readonly FactColumns<HostsEntry> Table = new(["address", "names"], static e => [e.Address, string.Join(' ', e.Names)]);

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) =>
        lines.Take(5).Any(static l => l.StartsWith('#') && l.Contains(ShippedComment, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override bool FitsLoosely(IReadOnlyList<string> lines)
    {
        var inForce = lines.Select(HostsLine.WithoutComment).Where(static text => text.Length > 0).ToList();
        return inForce.Count > 0 && inForce.TrueForAll(static text => HostsLine.Parse(text) is not null);
    }

    /// <inheritdoc/>
    public override Listing<HostsEntry> Read(Stream stream, string entry, ReadingContext context) => HostsFileReader.Read(stream, entry, context);
}

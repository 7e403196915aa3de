using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary><c>vssadmin list shadowstorage</c>: volumes, and sizes with a share in percent.</summary>
internal sealed class VssStorageForm() : ListForm<ShadowStorage>(EvidenceForm.VssStorage, ItemCatalog.VssStorage, Table)
{
    private static readonly FactColumns<ShadowStorage> Table = new(
        ["volume", "volumeId", "storage", "storageId", "used", "usedBytes", "allocated", "allocatedBytes", "maximum", "maximumBytes", "maximumPercent", "unbounded"],
        static s =>
        [
            s.Volume.MountPoint, s.Volume.Id.ToString("D"), s.Storage.MountPoint, s.Storage.Id.ToString("D"), s.Used?.Text, CellText.Of(s.Used?.Bytes),
            s.Allocated?.Text, CellText.Of(s.Allocated?.Bytes), s.Maximum?.Text, CellText.Of(s.Maximum?.Bytes), CellText.Of(s.Maximum?.Percent), CellText.Of(s.Maximum?.IsUnbounded),
        ]);

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) =>
        VssText.IsTold(lines, "shadowstorage")
        || (lines.Any(static l => VssVolume.Of(l) is not null) && lines.Count(static l => VssSize.Of(l) is not null) >= 2);

    /// <inheritdoc/>
    public override Listing<ShadowStorage> Read(Stream stream, string entry, ReadingContext context) => ShadowStorageReader.Read(stream, entry, context);
}

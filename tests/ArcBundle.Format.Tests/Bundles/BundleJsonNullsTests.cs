using System.Text.Json;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Format.Tests.Bundles;

/// <summary>Reading is strict, so everything that writing leaves out must be something that reading does not want.</summary>
public sealed class BundleJsonNullsTests
{
    private static readonly DateTimeOffset Time = new(2026, 11, 18, 17, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Manifest_WhenEverythingThatMayBeNullIsNull_ReadsBackAsWritten()
    {
        var manifest = new BundleManifest
        {
            FormatVersion = 1,
            BundleId = Guid.Empty,
            StartedUtc = Time,
            EndedUtc = Time,
            Complete = true,
            Items = [new ManifestItem("services", "cancelled", null, 0, [new OutcomeNote("deadline")])],
            Entries = [new ManifestEntry("journal.ndjson", null, 3, new string('0', 64))],
            Footprint = new Footprint(),
        };

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(manifest, BundleJson.Default.BundleManifest), BundleJson.Default.BundleManifest)!;

        Assert.Equal(manifest.Entries, read.Entries);
        Assert.Null(Assert.Single(read.Items).StartedUtc);
        Assert.Equal(manifest.Items[0].Notes, read.Items[0].Notes);
    }

    [Fact]
    public void Context_WhenEverythingThatMayBeNullIsNull_ReadsBackAsWritten()
    {
        var context = new BundleContext
        {
            FormatVersion = 1,
            BundleId = Guid.Empty,
            ToolVersion = "0.1.0",
            Source = "live",
            Role = "unknown",
            NowUtc = Time,
            Products = [new ProductVersion("Arcserve Backup")],
        };

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(context, BundleJson.Default.BundleContext), BundleJson.Default.BundleContext)!;

        Assert.Equal(context.Products, read.Products);
        Assert.Null(read.HostName);
    }

    [Fact]
    public void JournalRecord_WhenEverythingThatMayBeNullIsNull_ReadsBackAsWritten()
    {
        var record = new JournalRecord("services", "denied");

        Assert.Equal(record, JsonSerializer.Deserialize(JsonSerializer.Serialize(record, BundleJson.Default.JournalRecord), BundleJson.Default.JournalRecord));
    }
}

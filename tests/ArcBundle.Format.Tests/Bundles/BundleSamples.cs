using System.Text;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Format.Tests.Bundles;

/// <summary>Small synthetic bundles.</summary>
internal static class BundleSamples
{
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    public static BundleContext Context() => new()
    {
        FormatVersion = 1,
        BundleId = Guid.Parse("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"),
        ToolVersion = "0.1.0",
        Source = "live",
        HostName = "FILESV02",
        Role = "agent",
        NowUtc = Start,
        Products = [new ProductVersion("Client Agent", null)],
        Plan = ["host.context", "processes.start", "logs.agent", "vss.writers"],
    };

    public static BundleManifest Manifest(BundleContext context, IReadOnlyList<ManifestEntry> entries) => new()
    {
        FormatVersion = 1,
        BundleId = context.BundleId,
        StartedUtc = Start,
        EndedUtc = Start.AddMinutes(1),
        Complete = true,
        Items = [.. context.Plan.Select(static i => new ManifestItem(i, "collected", null, 0, []))],
        Entries = entries,
        Footprint = new Footprint(),
    };

    /// <summary>Writes a bundle; without <paramref name="finish"/> it stays as a killed run leaves it.</summary>
    public static void Write(string path, bool finish = true, int logLines = 400)
    {
        using var writer = BundleWriter.Create(path, Context());
        writer.WriteFacts(
            ItemCatalog.ProcessesStart, [new ProcessFact(1234, "caagstart.exe", StartUtc: Start), new ProcessFact(4, "System")], ProcessFactCodec.Instance);
        foreach (var name in new[] { "job 12.log", "job 12.log", "表:1.log" })
        {
            using var raw = writer.OpenRaw(ItemCatalog.LogsAgent, name, $@"C:\synthetic\{name}");
            for (var line = 0; line < logLines; line++)
                raw.Write(Encoding.UTF8.GetBytes(FormattableString.Invariant($"2026-11-20 01:{line % 60:00}:00 synthetic line {line * 7919}\r\n")));
            raw.Complete(ItemOutcome.Collected);
        }

        writer.NoteOutcome(ItemCatalog.VssWriters, ItemOutcome.Denied, new OutcomeNote(OutcomeReasons.AccessDenied, "5"));
        if (finish)
            writer.Finish(entries => Manifest(writer.Context, entries), "synthetic");
    }
}

using System.Text;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Intake.Bundles;

/// <summary>Synthetic bundles, written by the collector's own writer.</summary>
internal static class BundleSamples
{
    public const string FileName = "FILESV02_20261120T020000Z_0f1e2d3c.arcb.zip";

    private static readonly DateTimeOffset Start = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Names of the evidence entries, in order.</summary>
    public static readonly IReadOnlyList<string> Evidence =
        ["facts/processes.start.msgpack", "raw/logs.agent/agent.log", "raw/logs.agent/empty.log", "raw/extra/notes.txt", "raw/events.system/System.evtx"];

    /// <summary>Writes a bundle and gives its path.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="finish">False leaves it as a killed run does.</param>
    /// <param name="complete">What the manifest says.</param>
    public static string Write(string folder, bool finish = true, bool complete = true) => Write(folder, finish, complete, noise: 20_000);

    /// <summary>Writes a whole bundle whose event log has this many bytes, which packing makes no smaller.</summary>
    public static string WriteWithNoise(string folder, int noise) => Write(folder, finish: true, complete: true, noise);

    private static string Write(string folder, bool finish, bool complete, int noise)
    {
        var path = Path.Combine(folder, FileName);
        using var writer = BundleWriter.Create(path, Context);
        writer.WriteFacts(ItemCatalog.ProcessesStart, [new ProcessFact(1234, "caagstart.exe")], ProcessFactCodec.Instance);
        WriteRaw(writer, ItemCatalog.LogsAgent, "agent.log", Text(3_000));
        WriteRaw(writer, ItemCatalog.LogsAgent, "empty.log", []);
        WriteRaw(writer, ItemCatalog.Extra, "notes.txt", Text(3));
        WriteRaw(writer, ItemCatalog.EventsSystem, "System.evtx", Noise(noise));
        writer.NoteOutcome(ItemCatalog.VssWriters, ItemOutcome.Denied, new OutcomeNote(OutcomeReasons.AccessDenied, "5"));
        if (finish)
            writer.Finish(entries => Manifest(entries, complete), "synthetic");
        return path;
    }

    private static BundleContext Context => new()
    {
        FormatVersion = 1,
        BundleId = Guid.Parse("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"),
        ToolVersion = "0.1.0",
        Source = "live",
        HostName = "FILESV02",
        Role = "agent",
        NowUtc = Start,
        UtcOffsetMinutes = 540,
        Plan = ["host.context", "processes.start", "logs.agent", "extra", "events.system", "vss.writers", "tcp.end"],
    };

    private static BundleManifest Manifest(IReadOnlyList<ManifestEntry> entries, bool complete) => new()
    {
        FormatVersion = 1,
        BundleId = Context.BundleId,
        StartedUtc = Start,
        EndedUtc = Start.AddMinutes(1),
        Complete = complete,
        Items =
        [
            .. new[] { "host.context", "processes.start", "logs.agent", "extra", "events.system" }.Select(static i => new ManifestItem(i, "collected", Start, 5, [])),
            new ManifestItem("vss.writers", "denied", Start, 5, [new OutcomeNote(OutcomeReasons.AccessDenied, "5")]),
            new ManifestItem("tcp.end", "empty", Start, 5, []),
        ],
        Entries = entries,
        Footprint = new Footprint(),
    };

    private static void WriteRaw(BundleWriter writer, ItemId item, string name, byte[] content)
    {
        using var entry = writer.OpenRaw(item, name, $@"C:\synthetic\{name}");
        if (content.Length > 0)
            entry.Write(content);
        entry.Complete(ItemOutcome.Collected);
    }

    private static byte[] Text(int lines) => Encoding.UTF8.GetBytes(string.Concat(
        Enumerable.Range(0, lines).Select(static l => FormattableString.Invariant($"2026-11-20 01:{l % 60:00}:00 synthetic {l * 7919L % 10007}\r\n"))));

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        var state = 12345u;
        for (var i = 0; i < length; i++)
            noise[i] = (byte)((state = (state * 1664525) + 1013904223) >> 24);
        return noise;
    }
}

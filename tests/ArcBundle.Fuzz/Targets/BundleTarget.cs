using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary>
/// The intake guard and everything behind it that opens a zip or a bundle: an entry that is given has exactly the length and hash that are
/// told, a name that stays in its place, and, since every entry has a checksum, the content that was written under some name.
/// </summary>
internal sealed class BundleTarget : FuzzTarget, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-fuzz-");
    private readonly ThreadLocal<string> _path;

    /// <summary>A target with a folder of its own; each thread writes one file there, again and again.</summary>
    public BundleTarget() => _path = new(() => Path.Combine(_folder.FullName, Environment.CurrentManagedThreadId.ToString(CultureInfo.InvariantCulture) + ".zip"));

    /// <inheritdoc/>
    public override string Name => "bundle";

    /// <inheritdoc/>
    public override bool IsBinary => true;

    /// <inheritdoc/>
    public override long MostAllocated(int length) => (48L << 20) + (200L * length);

    /// <inheritdoc/>
    public override void Run(byte[] input, FuzzSeed? seed)
    {
        File.WriteAllBytes(_path.Value!, input);
        using var opening = new EvidenceOpener().Open(_path.Value!);
        FuzzViolationException.Unless(opening.Inputs.Count > 0 || opening.Refusals.Count > 0, $"neither an input nor a reason");
        foreach (var entry in opening.Inputs.SelectMany(static one => one.Hosts).SelectMany(static host => host.Entries))
            Check(entry, input.Length, (seed as BundleSeed)?.Hashes);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _path.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() => [Seed("bundle", finish: true), Seed("bundle of a killed run", finish: false)];

    private static void Check(EvidenceEntry entry, int length, IReadOnlySet<string>? hashes)
    {
        FuzzViolationException.Unless(!entry.Name.Split('/', '\\').Contains("..") && !entry.Name.StartsWith('/') && !entry.Name.Contains(':', StringComparison.Ordinal), $"name '{entry.Name}'");
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        FuzzViolationException.Unless(content.Length == entry.Length && content.Length <= 2_000L * length, $"{entry.Name} has {content.Length} bytes and tells {entry.Length}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        FuzzViolationException.Unless(hash == entry.Sha256, $"{entry.Name} does not have the hash that it tells");

        // A file that is no zip any more is one piece of evidence, as it is.
        FuzzViolationException.Unless(hashes is null || content.Length == length || hashes.Contains(hash), $"{entry.Name} has a content that was never written");
    }

    private BundleSeed Seed(string name, bool finish)
    {
        var path = Path.Combine(_folder.CreateSubdirectory(name.Replace(' ', '-')).FullName, "FILESV02_20261120T020000Z_0f1e2d3c.arcb.zip");
        var id = Guid.Parse("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
        var start = new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
        var context = new BundleContext
        {
            FormatVersion = 1,
            BundleId = id,
            ToolVersion = "0.1.0",
            Source = "live",
            HostName = "FILESV02",
            Role = "agent",
            NowUtc = start,
            UtcOffsetMinutes = 540,
            Plan = ["processes.start", "logs.agent", "vss.writers"],
        };
        var log = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40).Select(static i => FormattableString.Invariant($"2026-11-20 01:{i:00}:00 行 {i}\r\n"))));
        using (var writer = BundleWriter.Create(path, context))
        {
            writer.WriteFacts(ItemCatalog.ProcessesStart, [new ProcessFact(1234, "caagstart.exe")], ProcessFactCodec.Instance);
            foreach (var file in (string[])["agent.log", "empty.log"])
            {
                using var entry = writer.OpenRaw(ItemCatalog.LogsAgent, file, @"C:\" + file);
                if (file == "agent.log")
                    entry.Write(log);
                entry.Complete(ItemOutcome.Collected);
            }

            writer.NoteOutcome(ItemCatalog.VssWriters, ItemOutcome.Denied, new OutcomeNote(OutcomeReasons.AccessDenied, "5"));
            if (finish)
                writer.Finish(entries => Manifest(id, start, entries), "synthetic");
        }

        var bytes = File.ReadAllBytes(path);
        using var opening = new EvidenceOpener().Open(path);
        var hashes = opening.Inputs.SelectMany(static one => one.Trusted).Select(static entry => entry.Sha256).ToHashSet(StringComparer.Ordinal);
        return new BundleSeed(name, bytes, ZipFields(bytes), hashes);
    }

    private static BundleManifest Manifest(Guid id, DateTimeOffset start, IReadOnlyList<ManifestEntry> entries) => new()
    {
        FormatVersion = 1,
        BundleId = id,
        StartedUtc = start,
        EndedUtc = start.AddMinutes(1),
        Complete = true,
        Items =
        [
            .. ((string[])["processes.start", "logs.agent"]).Select(item => new ManifestItem(item, "collected", start, 5, [])),
            new ManifestItem("vss.writers", "denied", start, 5, [new OutcomeNote(OutcomeReasons.AccessDenied, "5")]),
        ],
        Entries = entries,
        Footprint = new Footprint(),
    };

    /// <summary>The fields of every header: after the signatures PK 01 02, PK 03 04, PK 05 06, PK 07 08 (APPNOTE 4.3).</summary>
    private static List<FuzzField> ZipFields(byte[] bytes)
    {
        var fields = new List<FuzzField>();
        for (var at = 0; at + 30 < bytes.Length; at++)
        {
            if (bytes[at] != 'P' || bytes[at + 1] != 'K' || bytes[at + 2] is not (1 or 3 or 5 or 7))
                continue;
            for (var offset = 4; offset < (bytes[at + 2] == 1 ? 46 : 30) && at + offset + 4 <= bytes.Length; offset += 2)
                fields.AddRange([new(at + offset, 2), new(at + offset, 4)]);
        }

        return fields;
    }

    private sealed record BundleSeed(string Name, byte[] Bytes, IReadOnlyList<FuzzField> Fields, IReadOnlySet<string> Hashes) : FuzzSeed(Name, Bytes, Fields);
}

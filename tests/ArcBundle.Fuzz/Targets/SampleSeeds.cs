using ArcBundle.Analyzer.Tests;
using ArcBundle.Fuzz.Mutations;
using ArcBundle.Fuzz.Oracles;

namespace ArcBundle.Fuzz.Targets;

/// <summary>Seeds from the samples beside the checkout; none when they are not there, so that every target also has seeds of its own.</summary>
internal static class SampleSeeds
{
    /// <summary>Bytes of the beginning of a large log that are taken: file header and two chunks.</summary>
    private const int TwoChunks = 4_096 + (2 * 65_536);

    /// <summary>Small real logs, taken apart: with templates, without, and without checksums.</summary>
    public static IEnumerable<FuzzSeed> Evtx() =>
        Evtx("mitre_Defender_1116_1117_rawbinxml.evtx", "robust_Application_no_crc32.evtx", "synthetic_ja_Application.evtx", "synthetic_ja_System.evtx");

    /// <summary>The first two chunks of a larger real log, full of records.</summary>
    public static IEnumerable<FuzzSeed> FullEvtx() => Evtx("plaso_System.evtx");

    /// <summary>Whole text files of a folder whose names begin so.</summary>
    public static IEnumerable<FuzzSeed> Text(string folder, string beginning = "") =>
        Samples.TryPathOf(folder) is { } path
            ? Directory.EnumerateFiles(path, beginning + "*").Order(StringComparer.Ordinal)
                .Where(static file => new FileInfo(file).Length < 8_192 && !file.EndsWith(".md", StringComparison.Ordinal))
                .Select(static file => new FuzzSeed(Path.GetFileName(file), File.ReadAllBytes(file)))
            : [];

    private static IEnumerable<FuzzSeed> Evtx(params IEnumerable<string> names) =>
        from name in names
        let path = Samples.TryPathOf("evtx/" + name)
        where path is not null
        let bytes = File.ReadAllBytes(path)
        select EvtxSeed.Of(name, bytes[..Math.Min(bytes.Length, TwoChunks)]);
}

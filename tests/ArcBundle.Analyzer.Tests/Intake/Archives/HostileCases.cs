using System.Text;
using static ArcBundle.Analyzer.Tests.Intake.Archives.HostileArchive;

namespace ArcBundle.Analyzer.Tests.Intake.Archives;

/// <summary>Every way of lying that the intake has to see through. All of them are synthetic; each holds an honest entry beside the lie where it can.</summary>
internal static class HostileCases
{
    private const uint Link = 0xA1FFu << 16;

    private static readonly HostileEntry Good = new("good.txt");

    public static IReadOnlyList<HostileCase> All { get; } =
    [
        .. Names(), .. Kinds(), .. Duplicates(), .. Headers(), .. Contents(), .. Bombs(), .. Records(),
    ];

    public static HostileCase Named(string name) => All.Single(c => string.Equals(c.Name, name, StringComparison.Ordinal));

    private static IEnumerable<HostileCase> Names()
    {
        (string Name, string Key)[] names =
        [
            ("../evil.txt", "name-escapes"), ("a/../../evil.txt", "name-escapes"), ("/etc/evil", "name-escapes"), ("a/..", "name-escapes"),
            ("//server/share/x", "name-escapes"), ("..\\evil.txt", "name-backslash"), ("\\\\server\\share\\x", "name-backslash"),
            ("a\\b.txt", "name-backslash"), ("C:/evil.txt", "name-character"), ("C:evil.txt", "name-character"), ("log.txt:hidden", "name-character"),
            ("what?.txt", "name-character"), ("a<b", "name-character"), ("a>b", "name-character"), ("a|b", "name-character"), ("a*b", "name-character"),
            ("a\"b", "name-character"), ("a\u0007b", "name-character"), ("a\u009bb", "name-character"), ("a\nb", "name-character"),
            ("a\0b", "name-character"), ("a\u202egpj.exe", "name-character"), ("a\u200bb", "name-character"), ("a\u2028b", "name-character"),
            ("a\u2029b", "name-character"), ("a\u00adb", "name-character"), ("a\U000E0041b", "name-character"), ("a//b", "name-empty-part"), ("./a", "name-trailing"), ("a./b", "name-trailing"), ("a /b", "name-trailing"),
            ("b.txt.", "name-trailing"), ("b.txt ", "name-trailing"), ("CON", "name-device"), ("nul.txt", "name-device"), ("a/aux.log", "name-device"),
            ("Prn.tar.gz", "name-device"), ("COM1", "name-device"), ("lpt9.x", "name-device"), ("COM0", "name-device"), ("COM¹.txt", "name-device"),
            ("lpt³", "name-device"), ("CON .txt", "name-device"), ("CONIN$", "name-device"), (new string('n', 241), "name-long"),
            (string.Join('/', Enumerable.Repeat("d", 17)), "name-deep"), ("", "name-empty-part"),
        ];
        foreach (var (name, key) in names)
            yield return One($"name '{name.Replace('\0', '0').Replace('\n', 'n').Replace('\u0007', 'b').Replace('\u009b', 'c')[..Math.Min(30, name.Length)]}'", new HostileEntry(name), key);
        yield return One(
            "declared UTF-8 is not", new HostileEntry("x") { NameBytes = [0x61, 0xFF, 0xFE], Flags = 0x800 }, "name-character");
        yield return One(
            "unicode path escapes", Good with { Name = "safe.txt", CentralExtra = UnicodePath("safe.txt", "../../evil.txt"), LocalExtra = UnicodePath("safe.txt", "../../evil.txt") }, "entry-unicode-name");
        yield return One("unicode path differs in local header", Good with { Name = "safe.txt", LocalExtra = UnicodePath("safe.txt", "other.txt") }, "entry-headers");
    }

    private static IEnumerable<HostileCase> Kinds()
    {
        yield return One("symbolic link", new HostileEntry("link") { Content = "../outside"u8.ToArray(), ExternalAttributes = Link }, "entry-link");
        yield return One("link of Windows", new HostileEntry("link") { ExternalAttributes = 0x400 }, "entry-link");
        yield return One("device node", new HostileEntry("node") { ExternalAttributes = 0x21A4u << 16 }, "entry-special");
        yield return One("pipe", new HostileEntry("pipe") { ExternalAttributes = 0x11A4u << 16 }, "entry-special");
        yield return One("folder mode without slash", new HostileEntry("dir") { ExternalAttributes = 0x41EDu << 16 }, "entry-special");
        yield return One("folder with content", new HostileEntry("dir/") { Method = 0 }, "entry-folder-data");
        yield return One("encrypted", new HostileEntry("secret.txt") { Flags = 1 }, "entry-encrypted");
        yield return One("strongly encrypted", new HostileEntry("secret.txt") { Flags = 0x41 }, "entry-encrypted");
        yield return One("strong flag alone", new HostileEntry("secret.txt") { Flags = 0x40 }, "entry-encrypted");
        yield return One("masked directory", new HostileEntry("secret.txt") { Flags = 0x2000 }, "entry-encrypted");
        foreach (var method in new[] { 1, 2, 6, 9, 12, 14, 93, 95, 98, 99 })
            yield return One(FormattableString.Invariant($"method {method}"), new HostileEntry("exotic.bin") { Method = method }, "entry-method");
    }

    private static IEnumerable<HostileCase> Duplicates()
    {
        (string A, string B, string Key)[] pairs =
        [
            ("a.txt", "a.txt", "entry-duplicate"), ("a.txt", "A.TXT", "entry-duplicate"), ("caf\u00e9.txt", "cafe\u0301.txt", "entry-duplicate"),
            ("\u304c.log", "\u304b\u3099.log", "entry-duplicate"), ("\uac00", "\u1100\u1161", "entry-duplicate"), ("\u00c9", "e\u0301", "entry-duplicate"),
            ("dir/x", "DIR/X", "entry-duplicate"),
        ];
        foreach (var (a, b, key) in pairs)
            yield return Zip($"duplicate '{a}' '{b}'", new(Good, new(a), new(b)), key, "good.txt");
        yield return Zip("file and folder", new(Good, new("logs"), new("LOGS/a.txt")), "entry-conflict", "good.txt", "LOGS/a.txt");
        yield return Zip("file and folder entry", new(Good, new("logs"), new("logs/") { Content = [], Method = 0 }), "entry-duplicate", "good.txt");
    }

    private static IEnumerable<HostileCase> Headers()
    {
        var e = new HostileEntry("e.txt");
        yield return One("local name differs", e with { LocalNameBytes = "f.txt"u8.ToArray() }, "entry-headers");
        yield return One("local name escapes", e with { LocalNameBytes = "../ev"u8.ToArray() }, "entry-headers");
        yield return One("local method differs", e with { LocalMethod = 0 }, "entry-headers");
        yield return One("local flags differ", e with { LocalFlags = 1 }, "entry-headers");
        yield return One("local CRC differs", e with { LocalCrc = 1 }, "entry-headers");
        yield return One("central CRC differs", e with { CentralCrc = 1 }, "entry-headers");
        yield return One("local length differs", e with { LocalLength = 6 }, "entry-headers");
        yield return One("central length differs", e with { CentralLength = 6 }, "entry-headers");
        yield return One("local packed length differs", e with { LocalPackedLength = 3 }, "entry-headers");
        yield return One("central packed length differs", e with { CentralPackedLength = 3 }, "entry-headers");
        yield return One("stored with two lengths", e with { Method = 0, LocalLength = 6, CentralLength = 6 }, "entry-headers");
        yield return One("descriptor absent", e with { Flags = 8, LocalCrc = 0, LocalLength = 0, LocalPackedLength = 0 }, "entry-headers");
        yield return One("header elsewhere", e with { HasLocal = false, HeaderOffset = 1 }, "entry-headers");
        yield return One("header beyond the end", e with { HasLocal = false, HeaderOffset = 0x7fffffff }, "entry-headers");
        yield return One("data beyond the end", e with { LocalPackedLength = 0x7ffffff0, CentralPackedLength = 0x7ffffff0 }, "entry-headers");
        yield return One("entry on another disk", e with { Disk = 1 }, "entry-headers");
        yield return One("ZIP64 length without its field", e with { CentralLength = 0xFFFFFFFF }, "entry-size");
        yield return One(
            "ZIP64 length differs", e with { CentralLength = 0xFFFFFFFF, CentralExtra = Extra(1, BitConverter.GetBytes(8L)) }, "entry-headers");
        yield return One(
            "ZIP64 length is negative", e with { CentralLength = 0xFFFFFFFF, CentralExtra = Extra(1, BitConverter.GetBytes(-1L)) }, "entry-size");
    }

    private static IEnumerable<HostileCase> Contents()
    {
        var e = new HostileEntry("e.txt");
        var more = HostileEntry.Deflate(new byte[262_150]);
        yield return One("CRC wrong in both", e with { LocalCrc = 1, CentralCrc = 1 }, "entry-crc");
        yield return One("stored CRC wrong in both", e with { Method = 0, LocalCrc = 1, CentralCrc = 1 }, "entry-crc");
        yield return One("more data than declared", e with { Packed = more, LocalLength = 10, CentralLength = 10 }, "entry-long");
        yield return One("less data than declared", e with { LocalLength = 17, CentralLength = 17 }, "entry-short");
        yield return One("deflate data is noise", e with { Packed = [0xFF, 0xFF, 0xFF, 0xFF, 0x01] }, "entry-data");
        yield return One("deflate data is cut", e with { Content = new byte[5000], Packed = HostileEntry.Deflate(new byte[5000])[..8] }, "entry-short");
        yield return One("no data at all", e with { Packed = [] }, "entry-short");
    }

    private static IEnumerable<HostileCase> Bombs()
    {
        yield return One("ratio", new HostileEntry("zeros.bin") { Content = new byte[20 * 1024 * 1024] }, "entry-ratio");
        yield return One(
            "length beyond the limit", new HostileEntry("e") { LocalLength = 600L << 20, CentralLength = 600L << 20, Packed = new byte[4 << 20] }, "entry-size");
        yield return Zip("total beyond the limit", Totals(), "entry-total", "good.txt");
        var packed = HostileEntry.Deflate("content"u8.ToArray()).Length;
        yield return Zip(
            "packed length one too large in both", new(new("e.txt") { CentralPackedLength = packed + 1, LocalPackedLength = packed + 1 }, Good), "entry-overlap", "good.txt");
        yield return Zip(
            "packed length covers the next entry", new(new("e.txt") { CentralPackedLength = packed + 50, LocalPackedLength = packed + 50, CentralCrc = 1, LocalCrc = 1 }, Good with { Content = [], Method = 0 }, Good with { Name = "b" }), "entry-overlap", "good.txt", "b");
        yield return Zip("extra length one too large", new(new("e.txt") { LocalExtraLength = 1 }, Good), "entry-overlap", "good.txt");
        yield return Refused("overlap of seven neighbours", () => Neighbours(packed + 1), "overlap");
        yield return Refused("many small bombs", () => new HostileArchive([Good, .. ManySmallBombs()]).Build(), "archive-ratio");
        string[] first = [Good.Name, .. Enumerable.Range(0, 16).Select(static i => FormattableString.Invariant($"b{i}"))];
        yield return Zip(
            "many small bombs in a cut zip",
            new HostileArchive([Good with { Content = new byte[1000], Method = 0 }, .. ManySmallBombs()]) { DirectoryLength = 7 },
            "salvage-limit",
            first);
        yield return Refused("overlap of two", () => Overlap(2), "overlap");
        yield return Refused("overlap of 5,000", () => Overlap(5_000), "overlap");
        yield return Refused("overlap by nested headers", NestedHeaders, "overlap");
        yield return Refused("40,000 entries", ManyEntries, "too-many-entries");
        yield return Refused("count only claims 40,000", () => new HostileArchive(Good) { Count = 40_000 }.Build(), "too-many-entries");
        yield return Zip("count claims one of two", new HostileArchive(Good, new("b.txt")) { Count = 1 }, "directory-damaged", "good.txt", "b.txt");
        yield return Zip("count claims three of two", new HostileArchive(Good, new("b.txt")) { Count = 3 }, "directory-damaged", "good.txt", "b.txt");
        yield return Zip(
            "zip inside", new HostileArchive(Good, new HostileEntry("inner.zip") { Content = new HostileArchive(Good).Build(), Method = 0 }), "zip-in-zip", "good.txt", "inner.zip");
    }

    private static IEnumerable<HostileCase> Records()
    {
        var one = new HostileArchive(Good);
        var two = new HostileArchive(new HostileEntry("other.txt"));
        yield return Refused("end record in the comment", () => (one with { Comment = one.Build()[^22..] }).Build(), "two-end-records");
        yield return Refused("archive in the comment", () => (one with { Comment = two.Build() }).Build(), "two-end-records");
        yield return Refused("two archives in a row", () => [.. one.Build(), .. two.Build()], "two-end-records");
        yield return Refused("end record twice", () => [.. one.Build(), .. one.Build()[^22..]], "two-end-records");
        yield return Refused(
            "end record in an entry's comment", () => new HostileArchive(Good with { Comment = Encoding.Latin1.GetString(EndRecord(0, 0, 0, 0)) }).Build(), "two-end-records");
        yield return Refused("a hundred end records", () => [.. one.Build(), .. Enumerable.Repeat(EndRecord(0, 0, 0, 0), 100).SelectMany(static r => r)], "two-end-records");
        yield return Refused("disk 1", () => (one with { Disk = 1 }).Build(), "multi-disk");
        yield return Refused("directory on disk 1", () => (one with { DirectoryDisk = 1 }).Build(), "multi-disk");
        yield return Zip("counts differ", one with { CountOnDisk = 2 }, "directory-damaged", "good.txt");
        yield return Zip("count with one bit flipped", one with { CountOnDisk = 1, Count = 0x8001 }, "directory-damaged", "good.txt");
        yield return Zip("directory offset too small", new HostileArchive(Good, new("b.txt")) { DirectoryOffset = 3 }, "directory-damaged", "good.txt", "b.txt");
        yield return Zip("directory offset too small, bytes in front", one with { Prepended = new byte[300], DirectoryOffset = 3 }, "directory-damaged", "good.txt");
        yield return Zip(
            "ZIP64 directory offset 0", one with { Prepended = new byte[30], DirectoryOffset = 0xFFFFFFFF, BeforeEnd = static (_, l, e) => Zip64End(1, l, 0, e) }, "directory-damaged", "good.txt");
        yield return Refused("ZIP64 needed but absent", () => (one with { DirectoryOffset = 0xFFFFFFFF }).Build(), "zip64");
        yield return Refused("ZIP64 count contradicts", () => (one with { BeforeEnd = static (o, l, e) => Zip64End(2, l, o, e) }).Build(), "zip64");
        yield return Refused("ZIP64 offset contradicts", () => (one with { BeforeEnd = static (o, l, e) => Zip64End(1, l, o + 1, e) }).Build(), "zip64");
        yield return Refused("ZIP64 record elsewhere", () => (one with { Count = 0xFFFF, BeforeEnd = static (o, l, _) => Zip64End(1, l, o, 0)[56..] }).Build(), "zip64");
        yield return Refused("ZIP64 record of a wrong size", () => (one with { BeforeEnd = static (o, l, e) => Zip64End(1, l, o, e, size: 4_000) }).Build(), "zip64");
        yield return Refused("ZIP64 count is huge", () => (one with { Count = 0xFFFF, BeforeEnd = static (o, l, e) => Zip64End(long.MaxValue, l, o, e) }).Build(), "too-many-entries");
        yield return Refused("directory claims 1 GiB", () => (one with { DirectoryLength = 1 << 30 }).Build()[..22], "nothing-left");
        yield return Zip("directory offset wrong", one with { DirectoryOffset = 1_000_000 }, "directory-damaged", "good.txt");
        yield return Zip("bytes in front", one with { Prepended = new byte[300] }, "bytes-before", "good.txt");
        yield return Zip("bytes behind", one with { Trailing = new byte[300] }, "bytes-after", "good.txt");
        yield return Refused("no entries", () => new HostileArchive().Build(), "empty-archive");
        yield return Refused("only a local signature", static () => "PK\u0003\u0004"u8.ToArray(), "nothing-left");
    }

    private static HostileCase One(string name, HostileEntry lie, string key) => Zip(name, new(Good, lie), key, "good.txt");

    private static HostileCase Zip(string name, HostileArchive archive, string key, params IReadOnlyList<string> readable) =>
        new(name, archive.Build, key, readable);

    private static HostileCase Refused(string name, Func<byte[]> build, string key) => new(name, build, key);

    private static byte[] UnicodePath(string name, string path) =>
        Extra(0x7075, [1, .. BitConverter.GetBytes(System.IO.Hashing.Crc32.HashToUInt32(Encoding.UTF8.GetBytes(name))), .. Encoding.UTF8.GetBytes(path)]);

    /// <summary>Five entries that claim 500 MiB each: the fifth does not fit into 2 GiB any more. The claims are lies too, but that is seen only on reading.</summary>
    private static HostileArchive Totals() => new(
        [Good, .. Enumerable.Range(0, 5).Select(static i => new HostileEntry(FormattableString.Invariant($"big{i}.bin")) { LocalLength = 500L << 20, CentralLength = 500L << 20, Packed = new byte[3 << 20] })]);

    /// <summary>Many directory entries for the data of one, as in zip bombs that need no nesting.</summary>
    private static byte[] Overlap(int count) => new HostileArchive(
        [Good with { Name = "same" }, .. Enumerable.Range(1, count - 1).Select(static _ => Good with { Name = "same", HasLocal = false, HeaderOffset = 0 })]).Build();

    /// <summary>The data of the first entry holds the local header and the data of the second.</summary>
    private static byte[] NestedHeaders()
    {
        var inner = new HostileArchive(new HostileEntry("inner.txt") { Method = 0 }).Build();
        var outer = new HostileEntry("outer.bin") { Method = 0, Content = inner[..^(22 + 46 + 9)] };
        return new HostileArchive(outer, new HostileEntry("inner.txt") { Method = 0, HasLocal = false, HeaderOffset = 30 + 9 }).Build();
    }

    /// <summary>Seven entries of which each claims more packed bytes than it has.</summary>
    private static byte[] Neighbours(int packedLength) => new HostileArchive(
        [Good, .. Enumerable.Range(0, 7).Select(i => new HostileEntry(FormattableString.Invariant($"e{i}")) { CentralPackedLength = packedLength, LocalPackedLength = packedLength })]).Build();

    private static IEnumerable<HostileEntry> ManySmallBombs()
    {
        var packed = HostileEntry.Deflate(new byte[1 << 20]);
        return Enumerable.Range(0, 40).Select(i => new HostileEntry(FormattableString.Invariant($"b{i}")) { Content = new byte[1 << 20], Packed = packed });
    }

    private static byte[] ManyEntries() => new HostileArchive(
        [.. Enumerable.Range(0, 40_000).Select(static i => new HostileEntry(FormattableString.Invariant($"e{i}")) { Content = [], Method = 0 })]).Build();
}

using ArcBundle.Collector.Offline.Hives;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary>Registry hives of a disk: a walk ends within its bounds and gives nothing that is not below its root.</summary>
internal sealed class HiveTarget : FuzzTarget
{
    private const string Root = @"HKEY_LOCAL_MACHINE\SOFTWARE";

    /// <summary>As a collection walks, with less to allow: a seed has a dozen keys.</summary>
    private static readonly RegistryWalkLimits Limits = new() { Keys = 500, Values = 500 };

    /// <inheritdoc/>
    public override string Name => "hive";

    /// <inheritdoc/>
    public override bool IsBinary => true;

    /// <summary>A cell may be 2 MiB at most, but never larger than the hive; circles read the same cells again, up to the walk's bounds.</summary>
    public override long MostAllocated(int length) => (64L << 20) + (500L * length);

    /// <inheritdoc/>
    public override void Run(byte[] input, FuzzSeed? seed)
    {
        using var hive = HiveFile.Open(new MemoryStream(input, writable: false));
        if (hive is null)
            return;
        var tree = HiveWalk.Read(HiveKey.RootOf(hive), Root, RegistryView.View64, Limits);
        HiveDescription.Of(HiveKey.RootOf(hive), HiveKey.RootOf(hive));
        FuzzViolationException.Unless(tree.Facts.Count <= Limits.Keys + Limits.Values + 2, $"{tree.Facts.Count} facts");
        FuzzViolationException.Unless(tree.Facts.All(static fact => fact.KeyPath.StartsWith(Root, StringComparison.Ordinal)), $"a fact stands outside the root");
        FuzzViolationException.Unless(tree.Facts.All(static fact => fact.Data is null || !fact.Masked), $"a withheld value has data");
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() => [.. ((string[])["lf", "lh", "li", "ri"]).Select(Seed)];

    private static FuzzSeed Seed(string kind)
    {
        var bytes = new HiveBuilder { ListKind = kind }
            .Number(@"WOW6432Node\ComputerAssociates\CA ARCserve Backup\Base", "SendTimeOut", 1_200)
            .Text(@"WOW6432Node\ComputerAssociates\CA ARCserve Backup\Base", "HOME", @"C:\Program Files (x86)\CA\ARCserve Backup")
            .Text(@"Microsoft\Windows NT\CurrentVersion", "ProductName", "Windows Server 2019 Standard")
            .Text(@"ControlSet001\Control\ComputerName\ComputerName", "ComputerName", "FILESV02")
            .Text(@"ControlSet001\Control\Nls\CodePage", "ACP", "932")
            .Number("Select", "Current", 1)
            .Text("Arcserve", "Password", "x")
            .Value("Arcserve", "Blob", 3, [.. Enumerable.Range(0, 17_000).Select(static i => (byte)i)])
            .Value("Arcserve", "Multi", 7, "A\0\0\0B\0\0\0\0\0"u8.ToArray())
            .Build();

        // Every cell begins with its size; sizes, signatures, counts and offsets stand in its first 80 bytes.
        var fields = new List<FuzzField> { new(4, 4), new(8, 4), new(36, 4), new(40, 4) };
        for (var at = 4_096 + 32; at + 4 < bytes.Length;)
        {
            var size = Math.Abs(BitConverter.ToInt32(bytes, at));
            fields.Add(new FuzzField(at, 4));
            for (var offset = 4; offset < Math.Min(size, 80); offset += 4)
                fields.Add(new FuzzField(at + offset, 4));
            at += Math.Max(size, 8);
        }

        return new FuzzSeed(kind, bytes, [.. fields.Where(field => field.Offset + field.Width <= bytes.Length)]);
    }
}

using System.Buffers.Binary;
using ArcBundle.Collector.Offline.Hives;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary>Transaction logs of a registry hive, with checksums that are right whatever else is wrong: the walk stays within its bounds and below its root.</summary>
internal sealed class HiveLogTarget : FuzzTarget
{
    private const string Root = @"HKEY_LOCAL_MACHINE\SOFTWARE";
    private const int Sector = 512;

    /// <summary>The number of the last change that the hive has.</summary>
    private const uint Secondary = 6;

    private static readonly RegistryWalkLimits Limits = new() { Keys = 500, Values = 500 };
    private static readonly byte[][] States = [.. Enumerable.Range(0, 3).Select(State)];

    /// <inheritdoc/>
    public override string Name => "hive-log";

    /// <inheritdoc/>
    public override bool IsBinary => true;

    /// <inheritdoc/>
    public override long MostAllocated(int length) => (64L << 20) + (500L * length);

    /// <inheritdoc/>
    public override void Run(byte[] input, FuzzSeed? seed)
    {
        using var hive = HiveFile.Open(new MemoryStream(States[0], writable: false))!;
        hive.Recover([new MemoryStream(Signed(input), writable: false)]);
        var tree = HiveWalk.Read(HiveKey.RootOf(hive), Root, RegistryView.View64, Limits);
        FuzzViolationException.Unless(tree.Facts.Count <= Limits.Keys + Limits.Values + 2, $"{tree.Facts.Count} facts");
        FuzzViolationException.Unless(tree.Facts.All(static fact => fact.KeyPath.StartsWith(Root, StringComparison.Ordinal)), $"a fact stands outside the root");
        FuzzViolationException.Unless(!input.AsSpan().SequenceEqual(Seeds[0].Bytes) || hive.RecoveredChanges == States.Length - 1, $"{hive.RecoveredChanges} changes of a sound log");
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds()
    {
        var bytes = HiveLogBuilder.Of(Secondary, States);
        var fields = new List<FuzzField>();
        for (var at = Sector; at < bytes.Length; at += SizeAt(bytes, at))
        {
            for (var offset = 4; offset < 80; offset += 4)
                fields.Add(new FuzzField(at + offset, 4));
        }

        return [new FuzzSeed("two changes", bytes, fields)];
    }

    private static byte[] State(int changes)
    {
        var hive = new HiveBuilder { IsDirty = true }.Number("Arcserve", "Changes", (uint)changes);
        for (var change = 0; change < changes; change++)
            hive.Value("Arcserve", $"Data{(char)('a' + change)}", 1, new byte[6000]);
        return hive.Build();
    }

    private static byte[] Signed(byte[] input)
    {
        var log = (byte[])input.Clone();
        for (var at = Sector; at + Sector <= log.Length && SizeAt(log, at) is >= Sector and var size && size <= log.Length - at; at += size)
        {
            var entry = log.AsSpan(at, size).ToArray();
            HiveLogBuilder.Sign(entry);
            entry.CopyTo(log, at);
        }

        return log;
    }

    private static int SizeAt(byte[] log, int at) => BinaryPrimitives.ReadInt32LittleEndian(log.AsSpan(at + 4));
}

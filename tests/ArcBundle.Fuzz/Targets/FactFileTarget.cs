using System.Buffers.Binary;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary>Typed snapshots: every fact before the first touched frame is returned as it was; what is malformed ends in the one documented exception.</summary>
internal sealed class FactFileTarget : FuzzTarget
{
    private static readonly DateTimeOffset Time = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    private delegate List<object> Reading(byte[] input);

    /// <inheritdoc/>
    public override string Name => "facts";

    /// <inheritdoc/>
    public override bool IsBinary => true;

    /// <inheritdoc/>
    public override void Run(byte[] input, FuzzSeed? seed)
    {
        if (seed is not FactSeed known)
            return;
        var facts = known.Read(input);
        var untouched = known.FrameEnds.TakeWhile(end => end <= input.Length && known.Bytes.AsSpan(0, end).SequenceEqual(input.AsSpan(0, end))).Count() - 1;
        FuzzViolationException.Unless(
            facts.Take(untouched).SequenceEqual(known.Facts.Take(Math.Max(untouched, 0))), $"of {untouched} untouched facts some are lost or changed");
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
    [
        Seed(ProcessFactCodec.Instance, i => new ProcessFact(1_000 + i, "プロセス " + i, 4, Time, @"C:\x.exe", i % 2 == 0 ? null : "x -y", 0, TimeSpan.FromSeconds(i), i * 4_096L, "SYSTEM")),
        Seed(ServiceFactCodec.Instance, i => new ServiceFact("svc" + i, "サービス " + i, ServiceState.Running, i, ServiceStartType.Manual, "LocalSystem", @"C:\s.exe")),
        Seed(TcpEndpointCodec.Instance, i => new TcpEndpoint("192.0.2.11", 6_050, "192.0.2." + i, 49_000 + i, TcpState.Established, i)),
        Seed(UdpEndpointCodec.Instance, i => new UdpEndpoint("0.0.0.0", 100 + i, i)),
        Seed(RegistryFactCodec.Instance, i => new RegistryFact(@"HKEY_LOCAL_MACHINE\SOFTWARE\Arcserve", RegistryView.View64, "値 " + i, RegistryDataKind.Text, "x" + i, i % 3 == 0, Time)),
        Seed(AdapterFactCodec.Instance, i => new AdapterFact(Time, "{" + i + "}", "イーサネット " + i, "NIC", i % 2 == 0, 1_000_000_000, i, 0, i % 3 == 0 ? null : 7, 0, "192.0.2." + i)),
        Seed(LoadFactCodec.Instance, i => new LoadFact(Time, LoadCounter.DiskQueueLength, i + " C:", i / 4.0)),
        Seed(SessionFactCodec.Instance, i => new SessionFact(i, SessionState.Active, @"EXAMPLE\利用者" + i, "S-1-5-21-1-2-3-" + i, "Console", Time, i % 2 == 0 ? null : Time)),
        Seed(MinifilterFactCodec.Instance, i => new MinifilterFact("flt" + i, "32801" + i + ".5", i, 0, i % 2 == 0)),
    ];

    private static FactSeed Seed<T>(FactCodec<T> codec, Func<int, T> make)
        where T : notnull
    {
        var facts = Enumerable.Range(1, 12).Select(make).ToList();
        using var stream = new MemoryStream();
        FactFile.Write(stream, facts, codec);
        var bytes = stream.ToArray();
        var ends = new List<int>();
        var fields = new List<FuzzField>();
        for (var at = 0; at < bytes.Length; at = ends[^1])
        {
            fields.AddRange([new(at, 4), new(at + 4, 1), new(at + 5, 1), new(at + 6, 4)]);
            ends.Add(at + sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)));
        }

        return new FactSeed(codec.Kind, bytes, fields, ends, [.. facts.Cast<object>()], input => ReadAll(input, codec));
    }

    private static List<object> ReadAll<T>(byte[] input, FactCodec<T> codec)
        where T : notnull
    {
        var facts = new List<object>();
        try
        {
            foreach (var fact in FactFile.Read(new MemoryStream(input, writable: false), codec))
                facts.Add(fact);
        }
        catch (BundleFormatException)
        {
            // The documented end of a torn or malformed file.
        }

        return facts;
    }

    private sealed record FactSeed(string Name, byte[] Bytes, IReadOnlyList<FuzzField> Fields, IReadOnlyList<int> FrameEnds, IReadOnlyList<object> Facts, Reading Read)
        : FuzzSeed(Name, Bytes, Fields);
}

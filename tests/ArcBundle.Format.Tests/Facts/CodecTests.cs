using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using CsCheck;

namespace ArcBundle.Format.Tests.Facts;

public sealed class CodecTests
{
    private static readonly string[] Odd = ["", "表ソ能", "caagstart.exe", "\0\n\u202e", "𠮷"];
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String.AlphaNumeric, Gen.Int[0, 4].Select(static i => Odd[i]));
    private static readonly Gen<int> Port = Gen.Int[0, 65535];
    private static readonly Gen<int?> Pid = Gen.Int.Nullable();
    private static readonly Gen<DateTimeOffset?> Time =
        Gen.Long[0, DateTime.MaxValue.Ticks].Select(static t => new DateTimeOffset(t, TimeSpan.Zero)).Nullable();

    private static readonly Gen<DateTimeOffset> Moment = Gen.Long[0, DateTime.MaxValue.Ticks].Select(static t => new DateTimeOffset(t, TimeSpan.Zero));

    [Fact]
    public void Process_WhenWrittenAndRead_IsEqual() => Gen.Select(
            Gen.Select(Gen.Int, Text, Pid, Time, Text.Null()),
            Gen.Select(Text.Null(), Gen.Int.Nullable(), Gen.Long[0, long.MaxValue].Select(static t => new TimeSpan(t)).Nullable(), Gen.Long.Nullable(), Text.Null()))
        .Select(static (a, b) => new ProcessFact(a.Item1, a.Item2, a.Item3, a.Item4, a.Item5, b.Item1, b.Item2, b.Item3, b.Item4, b.Item5))
        .Array[0, 5].Sample(static facts => IsReadBack(facts, ProcessFactCodec.Instance));

    [Fact]
    public void Service_WhenWrittenAndRead_IsEqual() => Gen.Select(
            Text, Text.Null(), Gen.Enum<ServiceState>(), Pid, Gen.Enum<ServiceStartType>().Nullable(), Text.Null(), Text.Null())
        .Select(static s => new ServiceFact(s.Item1, s.Item2, s.Item3, s.Item4, s.Item5, s.Item6, s.Item7))
        .Array[0, 5].Sample(static facts => IsReadBack(facts, ServiceFactCodec.Instance));

    [Fact]
    public void Tcp_WhenWrittenAndRead_IsEqual() => Gen.Select(Text, Port, Text, Port, Gen.Enum<TcpState>(), Pid)
        .Select(static t => new TcpEndpoint(t.Item1, t.Item2, t.Item3, t.Item4, t.Item5, t.Item6))
        .Array[0, 5].Sample(static facts => IsReadBack(facts, TcpEndpointCodec.Instance));

    [Fact]
    public void Udp_WhenWrittenAndRead_IsEqual() => Gen.Select(Text, Port, Pid)
        .Select(static u => new UdpEndpoint(u.Item1, u.Item2, u.Item3))
        .Array[0, 5].Sample(static facts => IsReadBack(facts, UdpEndpointCodec.Instance));

    [Fact]
    public void Registry_WhenWrittenAndRead_IsEqual() => Gen.Select(
            Text, Gen.Enum<RegistryView>(), Text.Null(), Gen.Enum<RegistryDataKind>(), Text.Null(), Gen.Bool, Time)
        .Select(static r => new RegistryFact(r.Item1, r.Item2, r.Item3, r.Item4, r.Item5, r.Item6, r.Item7))
        .Array[0, 5].Sample(static facts => IsReadBack(facts, RegistryFactCodec.Instance));

    [Fact]
    public void Adapter_WhenWrittenAndRead_IsEqual() => Gen.Select(
            Gen.Select(Moment, Text, Text.Null(), Text.Null(), Gen.Bool.Nullable(), Gen.Long.Nullable()),
            Gen.Select(Gen.Long.Nullable(), Gen.Long.Nullable(), Gen.Long.Nullable(), Gen.Long.Nullable(), Text.Null()))
        .Select(static (a, b) => new AdapterFact(a.Item1, a.Item2, a.Item3, a.Item4, a.Item5, a.Item6, b.Item1, b.Item2, b.Item3, b.Item4, b.Item5))
        .Array[0, 5].Sample(static facts => IsReadBack(facts, AdapterFactCodec.Instance));

    [Fact]
    public void Load_WhenWrittenAndRead_IsEqual() => Gen.Select(Moment, Gen.Enum<LoadCounter>(), Text.Null(), Gen.Double[0, 1e15])
        .Select(static l => new LoadFact(l.Item1, l.Item2, l.Item3, l.Item4))
        .Array[0, 5].Sample(static facts => IsReadBack(facts, LoadFactCodec.Instance));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Load_WhenTheValueIsNoNumber_IsRefused(double value)
    {
        using var file = new MemoryStream();
        FactFile.Write(file, [new LoadFact(DateTimeOffset.UnixEpoch, LoadCounter.DiskQueueLength, "0", value)], LoadFactCodec.Instance);
        file.Position = 0;
        Assert.Throws<BundleFormatException>(() => FactFile.Read(file, LoadFactCodec.Instance).ToList());
    }

    [Fact]
    public void Session_WhenWrittenAndRead_IsEqual() => Gen.Select(Gen.Int, Gen.Enum<SessionState>(), Text.Null(), Text.Null(), Text.Null(), Time, Time)
        .Select(static s => new SessionFact(s.Item1, s.Item2, s.Item3, s.Item4, s.Item5, s.Item6, s.Item7))
        .Array[0, 5].Sample(static facts => IsReadBack(facts, SessionFactCodec.Instance));

    [Fact]
    public void Minifilter_WhenWrittenAndRead_IsEqual() => Gen.Select(Text, Text.Null(), Gen.Int.Nullable(), Gen.Int.Nullable(), Gen.Bool)
        .Select(static f => new MinifilterFact(f.Item1, f.Item2, f.Item3, f.Item4, f.Item5))
        .Array[0, 5].Sample(static facts => IsReadBack(facts, MinifilterFactCodec.Instance));

    private static void IsReadBack<T>(IReadOnlyList<T> facts, FactCodec<T> codec)
    {
        using var file = new MemoryStream();
        Assert.Equal(facts.Count, FactFile.Write(file, facts, codec));
        file.Position = 0;
        Assert.Equal(facts, FactFile.Read(file, codec));
    }
}

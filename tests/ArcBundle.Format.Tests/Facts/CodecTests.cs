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

    private static void IsReadBack<T>(IReadOnlyList<T> facts, FactCodec<T> codec)
    {
        using var file = new MemoryStream();
        Assert.Equal(facts.Count, FactFile.Write(file, facts, codec));
        file.Position = 0;
        Assert.Equal(facts, FactFile.Read(file, codec));
    }
}

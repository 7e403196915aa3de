using System.Globalization;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Recognition;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Pcap;

/// <summary>Whatever the bytes: no exception, an end, and no connection that was not written.</summary>
public sealed class PacketCapturePropertyTests
{
    private static readonly uint[] Sizes = [0, 1, 3, 11, 12, 0xFFFF, 16 << 20, int.MaxValue, uint.MaxValue];
    private static readonly int[] Links = [0, 1, 12, 101, 113, 276, 228, 229, 9999];
    private static readonly byte[][] Files = [Make(new CaptureWriter()).ToPcapNg(), Make(new CaptureWriter { IsBigEndian = true, Resolution = 9 }).ToPcapNg(), Make(new CaptureWriter()).ToPcap()];

    public static TheoryData<int> Forms { get; } = [0, 1, 2];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_WhenCutAnywhere_TellsWhatTheWholeTellsUpToThere(int form)
    {
        var whole = PacketCaptureReaderTests.Read(Files[form]);
        Gen.Int[0, Files[form].Length - 1].Sample(
            length =>
            {
                var trace = PacketCaptureReaderTests.Read(Files[form][..length]);
                Assert.True(trace.OfAnyPort <= whole.OfAnyPort);

                // The end of a capture may leave an attempt open that the whole shows to be answered, and nothing else.
                Assert.Subset(Render(whole), Render(trace));
            },
            iter: 400);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_WhenBytesAreFlipped_EndsAndStaysBounded(int form) =>
        Gen.Select(Gen.Int[0, Files[form].Length - 1], Gen.Byte[1, 255]).Array[1, 40].Sample(
            flips =>
            {
                var damaged = (byte[])Files[form].Clone();
                foreach (var (offset, mask) in flips)
                    damaged[offset] ^= mask;
                var trace = PacketCaptureReaderTests.Read(damaged, TracePorts.Any);
                return trace.Events.Count <= 3 * trace.Quality.Read;
            },
            iter: 3_000);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_WhenSizeFieldsAreAny_Ends(int form) =>
        Gen.Select(Gen.Int[0, (Files[form].Length / 4) - 1], Gen.Int[0, Sizes.Length - 1].Select(static i => Sizes[i])).Array[1, 4].Sample(
            fields =>
            {
                var damaged = (byte[])Files[form].Clone();
                foreach (var (at, value) in fields)
                    BitConverter.TryWriteBytes(damaged.AsSpan(at * 4), value);
                PacketCaptureReaderTests.Read(damaged, TracePorts.Any);
            },
            iter: 3_000);

    [Fact]
    public void Read_WhenNoise_TellsNothing() => Gen.Byte.Array[0, 5_000].Sample(static bytes => PacketCaptureReaderTests.Read(bytes, TracePorts.Any).Events.Count == 0, iter: 500);

    [Fact]
    public void Read_WhenPacketsAreNoise_Ends() =>
        Gen.Select(Gen.Int[0, Links.Length - 1].Select(static i => Links[i]), Gen.Byte.Array[0, 100].Array[1, 40]).Sample(
            static (link, packets) =>
            {
                var writer = new CaptureWriter { LinkType = link };
                for (var i = 0; i < packets.Length; i++)
                    writer.AddRaw(i, packets[i]);
                return PacketCaptureReaderTests.Read(writer.ToPcapNg(), TracePorts.Any).Quality.Read == packets.Length;
            },
            iter: 1_000);

    [Fact]
    public void Read_WhenSegmentsAreAny_TellsNoMoreThanThreeThingsOfEach()
    {
        string[] ends = ["192.0.2.11:50112", "192.0.2.21:6050", "[2001:db8::1]:6051"];
        string[] flags = ["S", "SA", "A", "PA", "FA", "R", "RA", "SR", "SF", ""];
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, flags.Length - 1], Gen.UInt[0, 40], Gen.Int[0, 20], Gen.Int[0, 2]).Array[1, 120].Sample(
            segments =>
            {
                var writer = new CaptureWriter();
                for (var i = 0; i < segments.Length; i++)
                {
                    var (from, to, flag, sequence, length, window) = segments[i];
                    if ((from == 2) == (to == 2))
                        writer.Add(i, ends[from], ends[to], flags[flag], sequence, sequence, length, window);
                }

                var trace = PacketCaptureReaderTests.Read(writer.ToPcapNg());
                return trace.Events.Count <= 3 * trace.OfAnyPort && trace.Events.All(happened => happened.Value.TimeUtc >= writer.Start);
            },
            iter: 1_000);
    }

    [Fact]
    public void Read_WhenConnectionsAreTooMany_SaysHowManyWereNotFollowed()
    {
        var writer = new CaptureWriter { LinkType = 101 };
        for (var i = 0; i < 20_010; i++)
            writer.Add(i / 1000.0, string.Create(CultureInfo.InvariantCulture, $"10.{i / 65536}.{i / 256 % 256}.{i % 256}:50000"), "192.0.2.21:6050", "S", 1);
        var trace = PacketCaptureReaderTests.Read(writer.ToPcap());
        Assert.Contains(TraceNotes.ConnectionLimit(10), trace.Quality.Notes);
        Assert.True(trace.Quality.IsDamaged);
    }

    [Fact]
    public void Recognise_WhenCutOrFlipped_NeverThrows() => Gen.Select(Gen.Int[0, 60], Gen.Int[0, 2], Gen.Byte).Sample(static (length, form, mask) =>
    {
        var head = Files[form][..length];
        if (length > 0)
            head[length / 2] ^= mask;
        return EvidenceRecogniser.Recognise(head) is EvidenceForm.PacketCapture or EvidenceForm.Unknown;
    });

    private static CaptureWriter Make(CaptureWriter writer)
    {
        for (var i = 0; i < 40; i++)
        {
            var client = string.Create(CultureInfo.InvariantCulture, $"192.0.2.11:{50000 + i}");
            writer.Add(i, client, "192.0.2.21:6050", "S", 100).Add(i + 0.1, "192.0.2.21:6050", client, i % 3 == 0 ? "RA" : "SA", i % 3 == 0 ? 0u : 500, 101)
                .Add(i + 0.2, client, "192.0.2.21:6050", "PA", 101, 501, length: 50).Add(i + 0.5, client, "192.0.2.21:6050", "PA", 101, 501, length: 50)
                .Add(i + 0.6, "192.0.2.21:6050", client, i % 2 == 0 ? "R" : "A", 501, 151, window: i % 5);
        }

        return writer;
    }

    private static HashSet<string> Render(TcpTrace trace) =>
        [.. trace.Events.Select(static happened => string.Create(CultureInfo.InvariantCulture, $"{happened.Value.TimeUtc:O} {happened.Origin.Quote}"))];
}

using System.Globalization;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Tests.Intake;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Etl;

/// <summary>Whatever the bytes: no exception, an end, and no event that was not written.</summary>
public sealed class EtlPropertyTests
{
    private static readonly uint[] Sizes = [0, 1, 7, 71, 72, 4095, 4097, 0xFFFF, 16 << 20, int.MaxValue, uint.MaxValue];
    private static readonly byte[] File = MakeFile();
    private static readonly HashSet<string> Written = [.. Render(EtlReaderTests.Read(File))];

    [Fact]
    public void Read_WhenCutAnywhere_GivesTheEventsBeforeTheCut()
    {
        var whole = EtlReaderTests.Read(File).Events.Count;
        Gen.Int[0, File.Length - 1].Sample(
            length =>
            {
                var trace = EtlReaderTests.Read(File[..length]);
                Assert.Subset(Written, Render(trace).ToHashSet(StringComparer.Ordinal));
                Assert.True(trace.Events.Count >= EtlReaderTests.Read(File[..(length / 4096 * 4096)]).Events.Count);
                Assert.True(trace.Events.Count == whole || trace.Quality.IsDamaged || length % 4096 == 0);
            },
            iter: 500);
    }

    [Fact]
    public void Read_WhenBytesAreFlipped_GivesNoMoreEventsThanWereWritten() =>
        Gen.Select(Gen.Int[0, File.Length - 1], Gen.Byte[1, 255]).Array[1, 40].Sample(
            flips =>
            {
                var damaged = (byte[])File.Clone();
                foreach (var (offset, mask) in flips)
                    damaged[offset] ^= mask;
                return EtlReaderTests.Read(damaged, TracePorts.Any).Events.Count <= Written.Count;
            },
            iter: 3_000);

    [Fact]
    public void Read_WhenASectorIsOverwritten_GivesAllEventsOfTheOtherBuffers() =>
        Gen.Select(Gen.Int[9, (File.Length / 512) - 1], Gen.Byte).Sample(
            (sector, value) =>
            {
                var damaged = (byte[])File.Clone();
                damaged.AsSpan(sector * 512, 512).Fill(value);
                var found = Render(EtlReaderTests.Read(damaged)).ToHashSet(StringComparer.Ordinal);
                var buffer = sector * 512 / 4096;
                var others = EtlReaderTests.Read([.. File[..(buffer * 4096)], .. new byte[4096], .. File[((buffer + 1) * 4096)..]]).Events;
                return others.All(happened => found.Any(text => text.Contains(happened.Origin.Quote, StringComparison.Ordinal)));
            },
            iter: 300);

    [Fact]
    public void Read_WhenSizeFieldsAreAny_Ends() =>
        Gen.Select(Gen.Int[0, (File.Length / 4) - 1], Gen.Int[0, Sizes.Length - 1].Select(static i => Sizes[i])).Array[1, 4].Sample(
            fields =>
            {
                var damaged = (byte[])File.Clone();
                foreach (var (at, value) in fields)
                    BitConverter.TryWriteBytes(damaged.AsSpan(at * 4), value);
                return EtlReaderTests.Read(damaged, TracePorts.Any).Events.Count <= Written.Count;
            },
            iter: 3_000);

    [Fact]
    public void Read_WhenNoise_EndsWithoutAnEvent() =>
        Gen.Byte.Array[0, 20_000].Sample(static bytes => EtlReaderTests.Read(bytes, TracePorts.Any).Events.Count == 0, iter: 500);

    [Fact]
    public void Recognise_WhenBytesAreFlipped_NeverThrows() =>
        Gen.Select(Gen.Int[0, 400], Gen.Byte[1, 255]).Sample(
            (offset, mask) =>
            {
                var damaged = (byte[])File.Clone();
                damaged[offset] ^= mask;
                return EvidenceRecogniser.Recognise(damaged) is EvidenceForm.EventTrace or EvidenceForm.Unknown;
            },
            iter: 500);

    [Fact]
    public void FromText_WhenTextIsAny_NeverThrows() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789abcdefABCDEFx:.[] -"], 0, 80]).Sample(static text => TraceEndpoint.FromText(text)?.Port is null or (>= 0 and <= 65535));

    [Collection(MeasuredAlone.Name)]
    public sealed class Memory
    {
        [Fact]
        public void Read_WhenHeaderPromisesMuch_AllocatesWhatIsThere()
        {
            var header = new byte[200];
            BitConverter.TryWriteBytes(header, EtlBufferHeader.Largest);
            BitConverter.TryWriteBytes(header.AsSpan(4), EtlBufferHeader.Largest);
            EtlReaderTests.Read(header);
            var before = GC.GetAllocatedBytesForCurrentThread();
            EtlReaderTests.Read(header);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 512 * 1024);
        }
    }

    private static byte[] MakeFile()
    {
        var writer = new EtlWriter();
        for (var i = 0; i < 300; i++)
        {
            var id = TcpipProvider.EventIds[i % TcpipProvider.EventIds.Count];
            var ends = i % 4 == 0 ? ("[2001:db8::11]:6050", $"[2001:db8::{i:x}]:50112") : ("192.0.2.11:50112", string.Create(CultureInfo.InvariantCulture, $"192.0.2.{i % 250}:6051"));
            writer.Add(id, i, ends.Item1, ends.Item2, (uint)i, (uint)(1000 + i), version: i % 2, isExtended: i % 5 == 0);
        }

        return writer.ToArray();
    }

    private static IEnumerable<string> Render(TcpTrace trace) =>
        trace.Events.Select(static happened => string.Create(CultureInfo.InvariantCulture, $"{happened.Value.TimeUtc:O} {happened.Origin.Quote}"));
}

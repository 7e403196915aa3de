using System.Globalization;
using ArcBundle.Analyzer.Reading.Evtx;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

public sealed class DamagePlacesTests
{
    [Fact]
    public void Add_InAnyOrderAndInParts_KeepsTheLowestAndCountsAll() =>
        Gen.Select(Gen.Long[0, 1L << 40].Array[0, 30], Gen.Long[0, 65_535].Array[0, 30], Gen.Long[0, 1L << 40]).Sample((offsets, inPart, start) =>
        {
            var places = EvtxPlaces.At(offsets);

            places.Add(EvtxPlaces.At(inPart), start);

            long[] all = [.. offsets.Concat(inPart.Select(offset => start + offset)).Order()];
            Assert.Equal(all.Length, places.Added);
            Assert.Equal(all.Take(DamagePlaces.Most), places.Offsets.ToArray());
            Assert.Equal(all.Length > DamagePlaces.Most, places.ToString().EndsWith(", …", StringComparison.Ordinal));
        });

    [Fact]
    public void ToString_WhenOffsetsAreBeyondFourGigabytes_GivesAllTheirDigits() =>
        Assert.Equal("0x00031000, 0x123456789", EvtxPlaces.At(0x1_2345_6789, 0x31000).ToString());

    [Fact]
    public void ToString_InAnyCulture_IsTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
        try
        {
            Assert.Equal("0x00001000", EvtxPlaces.At(4_096).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Clear_Always_ForgetsAll()
    {
        var places = EvtxPlaces.At(1, 2);

        places.Clear();

        Assert.Equal((0L, string.Empty), (places.Added, places.ToString()));
    }
}

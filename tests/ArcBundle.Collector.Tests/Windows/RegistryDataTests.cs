using System.Text;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class RegistryDataTests
{
    [Theory]
    [InlineData(1u, "abc\0", RegistryDataKind.Text, "abc")]
    [InlineData(1u, "abc", RegistryDataKind.Text, "abc")]
    [InlineData(1u, "abc\0rest\0", RegistryDataKind.Text, "abc")]
    [InlineData(1u, "", RegistryDataKind.Text, "")]
    [InlineData(2u, "%ProgramFiles%\\CA\0", RegistryDataKind.ExpandableText, "%ProgramFiles%\\CA")]
    [InlineData(7u, "a\0b\0\0", RegistryDataKind.MultiText, "a\nb")]
    [InlineData(7u, "a\0b", RegistryDataKind.MultiText, "a\nb")]
    [InlineData(7u, "\0\0", RegistryDataKind.MultiText, "")]
    public void Read_WhenDataIsText_ReadsItByItsType(uint type, string stored, RegistryDataKind kind, string text)
    {
        Assert.Equal((kind, text), RegistryData.Read(type, Encoding.Unicode.GetBytes(stored)));
    }

    [Theory]
    [InlineData(4u, "ffffffff", RegistryDataKind.DWord, "4294967295")]
    [InlineData(4u, "0102", RegistryDataKind.None, "0102")]
    [InlineData(11u, "0000000001000000", RegistryDataKind.QWord, "4294967296")]
    [InlineData(11u, "", RegistryDataKind.None, "")]
    [InlineData(3u, "00ff10", RegistryDataKind.Binary, "00ff10")]
    [InlineData(5u, "00000001", RegistryDataKind.None, "00000001")]
    [InlineData(1u, "610062", RegistryDataKind.Text, "a")]
    [InlineData(0x80000001u, "01", RegistryDataKind.None, "01")]
    public void Read_WhenDataIsBytes_NeverTrustsThatItFitsItsType(uint type, string stored, RegistryDataKind kind, string text)
    {
        Assert.Equal((kind, text), RegistryData.Read(type, Convert.FromHexString(stored)));
    }
}

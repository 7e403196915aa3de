using ArcBundle.Analyzer.Investigation.Protection;

namespace ArcBundle.Analyzer.Tests.Investigation.Protection;

public sealed class ProtectionProductsTests
{
    [Fact]
    public void All_Names_AreUnique()
    {
        Assert.Equal(ProtectionProducts.All.Count, ProtectionProducts.All.Select(static product => product.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        AssertOnce(ProtectionProducts.All.SelectMany(static product => product.Filters.Select(static filter => filter.Name)));
        AssertOnce(ProtectionProducts.All.SelectMany(static product => product.Services));
        AssertOnce(ProtectionProducts.All.SelectMany(static product => product.Processes));
        Assert.All(ProtectionProducts.All, static product => Assert.True(product.Filters.Count + product.Services.Count + product.Processes.Count > 0));
    }

    [Fact]
    public void Filters_InMicrosoftsList_HaveTheAltitudesOfTheTable()
    {
        var allocated = File.ReadLines(Samples.PathOf("misc/allocated-altitudes.csv")).Skip(1).Select(static line => line.Split(','))
            .Where(static cells => cells.Length > 3).Select(static cells => (Name: StemOf(cells[1]), Altitude: cells[2])).ToHashSet();
        Assert.All(ProtectionProducts.All.SelectMany(static product => product.Filters), filter =>
        {
            Assert.NotEmpty(filter.Altitudes);
            Assert.All(filter.Altitudes, altitude => Assert.Contains((filter.Name.ToUpperInvariant(), altitude), allocated));
        });
        Assert.All(OtherFilters.Names, name => Assert.Contains(allocated, row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("WDFILTER", ProtectionProducts.Defender)]
    [InlineData("CarbonBlackK", "Carbon Black")]
    [InlineData("SePpld", "Humming Heads SeP")]
    [InlineData("xomfcbt8x64", null)]
    [InlineData("VeeamFCT", null)]
    [InlineData("UCPD", null)]
    [InlineData("imx", null)]
    [InlineData("", null)]
    public void OfFilter_WhenName_FindsByNameAlone(string name, string? product) => Assert.Equal(product, ProtectionProducts.OfFilter(name)?.Name);

    [Theory]
    [InlineData("WinDefend", null, null, ProtectionProducts.Defender)]
    [InlineData("AVP.KES.21.9", null, null, "Kaspersky")]
    [InlineData("x", "Sophos File Scanner Service", null, ProtectionProducts.Sophos)]
    [InlineData("Some name in any language", null, "\"C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18\\MsMpEng.exe\" -x", ProtectionProducts.Defender)]
    [InlineData("x", null, "\\SystemRoot\\System32\\drivers\\CrowdStrike\\csagent.sys", "CrowdStrike Falcon")]
    [InlineData("x", null, "C:\\Windows\\system32\\svchost.exe -k MsMpEng", null)]
    [InlineData("", "", "", null)]
    public void OfService_WhenKeyNameOrImage_FindsTheProduct(string name, string? display, string? image, string? product) =>
        Assert.Equal(product, ProtectionProducts.OfService(name, display, image)?.Name);

    [Theory]
    [InlineData("\"C:\\A B\\x.exe\" -k", "C:\\A B\\x.exe")]
    [InlineData("C:\\Program Files\\x.exe -k y.exe", "C:\\Program Files\\x.exe")]
    [InlineData("system32\\drivers\\x.SYS", "system32\\drivers\\x.SYS")]
    [InlineData("\"C:\\open", "\"C:\\open")]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void ProgramOf_WhenCommandLine_LeavesArguments(string? line, string? program) => Assert.Equal(program, CommandLines.ProgramOf(line));

    [Theory]
    [InlineData("320000", true)]
    [InlineData("329998.5", false)]
    [InlineData("325999.25", true)]
    [InlineData("385600", false)]
    [InlineData("-325000", false)]
    [InlineData("3,25000", false)]
    [InlineData(null, false)]
    public void Holds_WhenAltitude_IsTheAntivirusGroup(string? altitude, bool holds) => Assert.Equal(holds, AntivirusAltitudes.Holds(altitude));

    private static void AssertOnce(IEnumerable<string> names) => Assert.All(names.GroupBy(static name => name, StringComparer.OrdinalIgnoreCase), static same => Assert.Single(same));

    /// <summary>The list names some drivers with a remark behind the file name.</summary>
    private static string StemOf(string name)
    {
        var end = name.IndexOf(".sys", StringComparison.OrdinalIgnoreCase);
        return (end < 0 ? name : name[..end]).Trim().ToUpperInvariant();
    }
}

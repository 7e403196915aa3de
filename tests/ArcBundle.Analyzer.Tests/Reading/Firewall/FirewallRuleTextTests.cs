using ArcBundle.Analyzer.Reading.Firewall;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Firewall;

public sealed class FirewallRuleTextTests
{
    private const string Whole = @"v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|Profile=Domain|Profile=Private|LPort=6050|LPort2_10=41000-41010|RPort=RPC|App=%ProgramFiles(x86)%\Arcserve\UnivAgent.exe|Svc=*|LA4=192.0.2.0/255.255.255.0|RA4=LocalSubnet|RA6=fe80::/64|Name=@x.dll,-1|Desc=a=b|EmbedCtxt=y|LUAuth=O:LSD:|";

    [Fact]
    public void Parse_WhenAllFieldsAreThere_ReadsThem()
    {
        var rule = FirewallRuleText.Parse("id", FirewallStore.Local, Whole)!;
        Assert.Equal(("Allow", "In", true, 6), (rule.Action, rule.Direction, rule.IsActive, rule.Protocol));
        Assert.Equal([(6050, 6050), (41000, 41010)], rule.LocalPorts.Ranges);
        Assert.Equal(["RPC"], rule.RemotePorts.Keywords);
        Assert.True(rule.LocalPorts.Cover(41005));
        Assert.False(rule.LocalPorts.Cover(6051));
        Assert.Equal((@"%ProgramFiles(x86)%\Arcserve\UnivAgent.exe", "*", "@x.dll,-1"), (rule.Program, rule.Service, rule.Name));
        Assert.Equal(["Domain", "Private"], rule.Profiles);
        Assert.Equal(["192.0.2.0/255.255.255.0"], rule.LocalAddresses);
        Assert.Equal(["LocalSubnet", "fe80::/64"], rule.RemoteAddresses);
        Assert.Equal(["LUAuth"], rule.OtherConditions);
        Assert.Equal("6050;41000-41010", rule.LocalPorts.ToString());
    }

    [Fact]
    public void Parse_WhenFieldsAreAbsent_MeansAnyAndNotActive()
    {
        var rule = FirewallRuleText.Parse("id", FirewallStore.Policy, "v2.10|Action=Block|Dir=Out|Protocol=256|")!;
        Assert.Equal((false, null, null, null), (rule.IsActive, rule.Protocol, rule.Program, rule.Service));
        Assert.True(rule.LocalPorts.Cover(1));
        Assert.Empty(rule.Profiles);
    }

    [Fact]
    public void Parse_WhenPortsStandInAList_ReadsEach()
    {
        var rule = FirewallRuleText.Parse("id", FirewallStore.Local, "v2.31|LPort=443,6050-6051|RPort=RPC,80|")!;
        Assert.Equal("443;6050-6051", rule.LocalPorts.ToString());
        Assert.Equal(["RPC"], rule.RemotePorts.Keywords);
        Assert.True(rule.RemotePorts.Cover(80));
    }

    [Theory]
    [InlineData("v2.31|LPort=6050,|")]
    [InlineData("")]
    [InlineData("v2.31")]
    [InlineData("v2|Action=Allow|")]
    [InlineData("x2.31|Action=Allow|")]
    [InlineData("v2.31|Action|")]
    [InlineData("v2.31|LPort=70000|")]
    [InlineData("v2.31|LPort=9-1|")]
    [InlineData("v2.31|Protocol=abc|")]
    [InlineData("v2.31|=x|")]
    public void Parse_WhenMalformed_IsNull(string text) => Assert.Null(FirewallRuleText.Parse("id", FirewallStore.Local, text));

    [Fact]
    public void Parse_WhenCutAnywhere_GivesNothingOrWholeFields()
    {
        for (var length = 0; length < Whole.Length; length++)
            Assert.Equal(length > 0 && Whole[length - 1] == '|' && Whole.IndexOf('|', StringComparison.Ordinal) <= length - 1, FirewallRuleText.Parse("id", FirewallStore.Local, Whole[..length]) is not null);
    }

    [Fact]
    public void Parse_WhenTextIsNoise_NeverThrows() =>
        Gen.String[Gen.Char["v2.31|=Action LPortRA4-0569"], 0, 80].Sample(static text => FirewallRuleText.Parse("id", FirewallStore.Local, "v2.0|" + text + "|"));
}

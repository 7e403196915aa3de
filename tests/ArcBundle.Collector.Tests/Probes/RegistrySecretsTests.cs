using ArcBundle.Collector.Probes;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Probes;

public sealed class RegistrySecretsTests
{
    [Theory]
    [InlineData("Password", RegistryDataKind.Text)]
    [InlineData("CAROOT", RegistryDataKind.Text)]
    [InlineData("DbPwd", RegistryDataKind.ExpandableText)]
    [InlineData("LicenseKey", RegistryDataKind.Text)]
    [InlineData("EncKey", RegistryDataKind.Text)]
    [InlineData("AuthServer", RegistryDataKind.MultiText)]
    [InlineData("HOME", RegistryDataKind.Binary)]
    [InlineData("HOME", RegistryDataKind.None)]
    public void MaySecret_WhenNameOrTypeSuggestsOne_IsTrue(string name, RegistryDataKind kind) =>
        Assert.True(RegistrySecrets.MaySecret(@"HKEY_LOCAL_MACHINE\SOFTWARE\Arcserve", name, kind));

    [Theory]
    [InlineData("ReceiveTimeOut", RegistryDataKind.DWord)]
    [InlineData("SendTimeOut", RegistryDataKind.Text)]
    [InlineData("HOME", RegistryDataKind.Text)]
    [InlineData("NetPacketSize", RegistryDataKind.DWord)]
    [InlineData("UseLoopback", RegistryDataKind.Text)]
    [InlineData("AuthTimeOut", RegistryDataKind.DWord)]
    [InlineData("KeyPath", RegistryDataKind.Text)]
    [InlineData("", RegistryDataKind.Text)]
    public void MaySecret_WhenPlainSetting_IsFalse(string name, RegistryDataKind kind) =>
        Assert.False(RegistrySecrets.MaySecret(@"HKEY_LOCAL_MACHINE\SOFTWARE\Arcserve", name, kind));

    [Fact]
    public void MaySecret_WhenTheKeyIsNamedAfterASecret_IsTrue() =>
        Assert.True(RegistrySecrets.MaySecret(@"HKEY_LOCAL_MACHINE\SOFTWARE\Arcserve\Credentials", "Value", RegistryDataKind.Text));

    [Theory]
    [InlineData(@"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\FirewallRules")]
    [InlineData(@"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\WindowsFirewall\FirewallRules")]
    public void MaySecret_WhenTheKeyIsOfWindowsFirewall_IsTrueForBinaryDataOnly(string key)
    {
        Assert.False(RegistrySecrets.MaySecret(key, "Netlogon-NamedPipe-In", RegistryDataKind.Text));
        Assert.True(RegistrySecrets.MaySecret(key, "Blob", RegistryDataKind.Binary));
    }
}

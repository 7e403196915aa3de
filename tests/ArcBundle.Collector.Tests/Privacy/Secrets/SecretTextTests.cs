using ArcBundle.Collector.Privacy.Secrets;

namespace ArcBundle.Collector.Tests.Privacy.Secrets;

public sealed class SecretTextTests
{
    [Theory]
    [InlineData("\"CaPassword\"=\"s3cretX\"", "\"CaPassword\"=\"[withheld:7]\"")]
    [InlineData("{\"token\": \"s3cretX\"}", "{\"token\": \"[withheld:7]\"}")]
    [InlineData("Authorization: Basic c3ZjOng=", "Authorization: [withheld:14]")]
    [InlineData("パスワード：s3cretX", "パスワード：[withheld:7]")]
    [InlineData("Data Source=.;PWD=s3cretX;", "Data Source=.;PWD=[withheld:7];")]
    [InlineData("http://svc:s3cretX@host/", "http://svc:[withheld:7]@host/")]
    [InlineData("    CaPassword    REG_SZ    s3c ret\r\n    Port    REG_SZ    1", "    CaPassword    REG_SZ    [withheld:7]\r\n    Port    REG_SZ    1")]
    [InlineData("    Token\tREG_BINARY\t0A0B0C", "    Token\tREG_BINARY\t[withheld:6]")]
    public void Scrub_WhenATextNamesASecret_WithholdsItAlone(string text, string expected) => Assert.Equal(expected, SecretText.Scrub(text));

    [Theory]
    [InlineData("The password is wrong")]
    [InlineData("E8601 EC=1326 authentication failed")]
    [InlineData("Passed 3 of 3")]
    [InlineData("http://host:80/a@b")]
    [InlineData("tokens=3")]
    [InlineData("    MaxPassword    REG_DWORD    0x1e")]
    [InlineData("    Password    REG_SZ    ")]
    [InlineData("    Password    REG_SZ")]
    [InlineData("    Password    REG_SZ    [withheld:7]")]
    public void Scrub_WhenItOnlySpeaksOfOne_ChangesNothing(string text) => Assert.Same(text, SecretText.Scrub(text));
}

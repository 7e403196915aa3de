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
    public void Scrub_WhenATextNamesASecret_WithholdsItAlone(string text, string expected) => Assert.Equal(expected, SecretText.Scrub(text));

    [Theory]
    [InlineData("The password is wrong")]
    [InlineData("E8601 EC=1326 authentication failed")]
    [InlineData("Passed 3 of 3")]
    [InlineData("http://host:80/a@b")]
    [InlineData("tokens=3")]
    public void Scrub_WhenItOnlySpeaksOfOne_ChangesNothing(string text) => Assert.Same(text, SecretText.Scrub(text));
}

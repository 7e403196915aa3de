using ArcBundle.Collector.Privacy.Secrets;
using CsCheck;

namespace ArcBundle.Collector.Tests.Privacy.Secrets;

public sealed class CommandLineSecretsTests
{
    [Theory]
    [InlineData("tool.exe -p s3cretX", "tool.exe -p [withheld:7]")]
    [InlineData("tool.exe /p:s3cretX -v", "tool.exe /p:[withheld:7] -v")]
    [InlineData("tool.exe --password=s3cretX", "tool.exe --password=[withheld:7]")]
    [InlineData("tool.exe --db-password s3cretX next", "tool.exe --db-password [withheld:7] next")]
    [InlineData("tool.exe /password s3cretX", "tool.exe /password [withheld:7]")]
    [InlineData("tool.exe -pwd \"two words\" x", "tool.exe -pwd \"[withheld:9]\" x")]
    [InlineData("plink -pw s3cretX host", "plink -pw [withheld:7] host")]
    [InlineData("schtasks /create /ru CORP\\svc /rp s3cretX", "schtasks /create /ru CORP\\svc /rp [withheld:7]")]
    [InlineData(@"net use X: \\BKSV01\share s3cretX /user:CORP\svc", @"net use X: \\BKSV01\share [withheld:7] /user:CORP\svc")]
    [InlineData(@"C:\Windows\System32\net.exe user svc s3cretX /add", @"C:\Windows\System32\net.exe user svc [withheld:7] /add")]
    [InlineData("runas /user:CORP\\svc s3cretX", "runas /user:CORP\\svc [withheld:7]")]
    [InlineData("curl -u svc:s3cretX http://bksv01/", "curl -u svc:[withheld:7] http://bksv01/")]
    [InlineData("curl https://svc:s3cretX@bksv01:5014/x", "curl https://svc:[withheld:7]@bksv01:5014/x")]
    [InlineData("\"C:\\Tools\\SQLCMD.EXE\" -S . -Usa -Ps3cretX -i a.sql", "\"C:\\Tools\\SQLCMD.EXE\" -S . -Usa -P[withheld:7] -i a.sql")]
    [InlineData("cmd.exe /c \"sqlcmd -S . -U sa -P s3cretX\" > x", "cmd.exe /c \"sqlcmd -S . -U sa -P [withheld:7]\" > x")]
    [InlineData("cmd /c \"net use \\\\H\\s s3cretX\"", "cmd /c \"net use \\\\H\\s [withheld:7]\"")]
    [InlineData("\"C:\\Program Files\\CA\\x.exe\" -path C:\\Data", "\"C:\\Program Files\\CA\\x.exe\" -path C:\\Data")]
    [InlineData("sqlcmd -S . -U sa -P s3cretX", "sqlcmd -S . -U sa -P [withheld:7]")]
    [InlineData("x \"Server=.;User Id=sa;Password=s3cretX;Timeout=5\"", "x \"Server=.;User Id=sa;Password=[withheld:7];Timeout=5\"")]
    [InlineData("sc config svc obj= CORP\\svc password= s3cretX", "sc config svc obj= CORP\\svc password= [withheld:7]")]
    [InlineData("x -token:s3cretX", "x -token:[withheld:7]")]
    [InlineData("x /apikey=s3cretX", "x /apikey=[withheld:7]")]
    public void Scrub_WhenASecretIsGiven_WithholdsItAlone(string line, string expected) => Assert.Equal(expected, CommandLineSecrets.Scrub(line));

    [Theory]
    [InlineData(@"C:\Windows\system32\svchost.exe -k netsvcs -p -s Schedule")]
    [InlineData("netstat -p tcp -ano")]
    [InlineData(@"""C:\Program Files (x86)\CA\ARCserve Backup\carunjob.exe"" /job 22 /KeepAlive 60 /KeyPath HKLM\SOFTWARE")]
    [InlineData("tool --passive --bypass x --keyboard ja --tokenless")]
    [InlineData("net use X: \\\\BKSV01\\share /user:CORP\\svc")]
    [InlineData("net use X: \\\\BKSV01\\share *")]
    [InlineData("curl http://bksv01:5014/a@b")]
    [InlineData("")]
    public void Scrub_WhenThereIsNone_ChangesNothing(string line) => Assert.Same(line, CommandLineSecrets.Scrub(line));

    private static readonly Gen<string> Secret = Gen.Char["ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#%+.@_"].Array[4, 20].Select(static characters => "Zq" + new string(characters) + "7");
    private static readonly Gen<string> Form = OneOf(
        "-p {0}", "/p:{0}", "-p:{0}", "--password={0}", "--password {0}", "/password {0}", "-pwd {0}", "-pw {0}", "/rp {0}", "-u name:{0}", "/user:name {0}", "\"PWD={0};x\"", "Password=\"{0}\"", "'secret': '{0}'", "apiKey: {0}", "--client-secret {0}");
    private static readonly Gen<string> Words = OneOf("tool.exe", @"C:\x\y.exe", "-v", "/job 22", "\"a b\"", "x=1", "").Array[0, 4].Select(static words => string.Join(' ', words));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    [Fact]
    public void Scrub_WhateverIsAround_LeavesNoSecretAndIsIdempotent() => Gen.Select(Words, Form, Secret, Words).Sample((before, form, secret, after) =>
    {
        var line = $"{before} {form.Replace("{0}", secret, StringComparison.Ordinal)} {after}";

        var scrubbed = CommandLineSecrets.Scrub(line);

        Assert.DoesNotContain(secret, scrubbed, StringComparison.Ordinal);
        Assert.Equal(scrubbed, CommandLineSecrets.Scrub(scrubbed));
    });

    [Fact]
    public void Scrub_WhenAnyText_NeverThrowsAndIsIdempotent() => Gen.String.Sample(text =>
    {
        var once = CommandLineSecrets.Scrub(text);
        Assert.Equal(once, CommandLineSecrets.Scrub(once));
    });
}

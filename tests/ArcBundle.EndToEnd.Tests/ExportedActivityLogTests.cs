using System.Text;
using ArcBundle.Analyzer.Tests.Reporting.Json;
using ArcBundle.Collector;

namespace ArcBundle.EndToEnd.Tests;

/// <summary>An exported activity log, given with <c>--activity-log</c>: taken as it is, and read by the analyzer in whatever encoding it was saved.</summary>
public sealed class ExportedActivityLogTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-activity-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(932)]
    [InlineData(65001)]
    [InlineData(1200)]
    public async Task Analyze_WhateverTheEncoding_FindsTheIncident(int codePage)
    {
        var token = TestContext.Current.CancellationToken;
        var demo = Path.Combine(Checkout.Root, "analyzer", "Demo");
        var export = Path.Combine(_folder.FullName, "export.txt");
        await File.WriteAllBytesAsync(export, Encoded(await File.ReadAllBytesAsync(Path.Combine(demo, "saved", "BKSV01", "アクティビティログ.txt"), token), codePage), token);
        var bundles = Path.Combine(_folder.FullName, "bundles");
        using var silence = new StringWriter();
        using var nothing = new StringReader(string.Empty);

        Assert.Equal(0, CollectorProgram.Run(
            ["--root", Path.Combine(demo, "disks", "BKSV01"), "--activity-log", export, "--out", bundles, "--yes", "--quiet"], silence, silence, nothing, TimeProvider.System, token));

        var report = Path.Combine(_folder.FullName, "report.json");
        var analyzed = await Analyzing.RunAsync(["analyze", Assert.Single(Directory.EnumerateFiles(bundles)), "--format", "json", "--output", report, "--lang", "en"], token);
        Assert.True(analyzed.ExitCode == 0, analyzed.Said);
        using var document = ReportSchema.Parse(await File.ReadAllBytesAsync(report, token));
        var host = Assert.Single(document.RootElement.GetProperty("inputs").EnumerateArray());
        Assert.Contains(host.GetProperty("items").EnumerateArray(), static item => item.GetProperty("item").ValueEquals("logs.activity") && item.GetProperty("outcome").ValueEquals("collected"));
        Assert.Contains(document.RootElement.GetProperty("incidents").EnumerateArray(), static incident => incident.GetProperty("codes").GetArrayLength() > 0);
        Assert.Contains(document.RootElement.GetProperty("timeline").EnumerateArray(), static line => line.GetProperty("pointer").ToString().Contains("raw/logs.activity/export.txt", StringComparison.Ordinal));
    }

    /// <summary>The demo's log, which is in code page 932 or UTF-8, in another encoding, with the mark that Notepad would write.</summary>
    private static byte[] Encoded(byte[] log, int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var target = Encoding.GetEncoding(codePage);
        return [.. target.GetPreamble(), .. target.GetBytes(Text(log))];
    }

    private static string Text(byte[] log)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(log).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(932).GetString(log);
        }
    }
}

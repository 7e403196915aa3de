using System.Buffers.Binary;
using ArcBundle.Browser.Tests.Driver;
using ArcBundle.Browser.Tests.Reports;

namespace ArcBundle.Browser.Tests;

/// <summary>
/// The pictures of the report in <c>docs</c>. With the environment variable <c>ARCBUNDLE_ACCEPT=1</c> they are written anew; else a picture is taken
/// and only its size compared, as fonts draw differently on every machine.
/// </summary>
/// <param name="browser">The browser.</param>
/// <param name="reports">The reports.</param>
public class ScreenshotTests(Driver.Browser browser, ReportFiles reports)
{
    private const int Width = 1280;
    private const int Height = 1440;

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Screenshot_OfTheDemo_StandsInDocs(string language)
    {
        var docs = Path.Combine(Checkout.Root, "docs", $"report-{language}.png");
        var isAccepted = string.Equals(Environment.GetEnvironmentVariable("ARCBUNDLE_ACCEPT"), "1", StringComparison.Ordinal);
        var output = isAccepted ? docs : Path.Combine(reports.Folder, $"report-{language}.png");

        var taken = await browser.AskAsync(
            new { command = "screenshot", file = reports.Of("demo", language), width = Width, height = Height, output }, TestContext.Current.CancellationToken);

        Answers.AssertQuiet(taken);
        Assert.Equal((Width, Height), SizeOf(output));
        Assert.Equal((Width, Height), SizeOf(docs));
    }

    /// <summary>Width and height from the header of a PNG (its IHDR chunk).</summary>
    private static (int Width, int Height) SizeOf(string path)
    {
        var start = File.ReadAllBytes(path).AsSpan(0, 24);
        return (BinaryPrimitives.ReadInt32BigEndian(start[16..]), BinaryPrimitives.ReadInt32BigEndian(start[20..]));
    }
}

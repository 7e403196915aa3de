using System.Text;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Tests.Investigation.Building;

public sealed class CombinedTextTests
{
    private const string Netstat = "C:\\>netstat -ano\n\n  Proto  Local Address  Foreign Address  State  PID\n  TCP    0.0.0.0:6050   0.0.0.0:0        LISTENING  1204\n\n";
    private const string Writers = "C:\\>vssadmin list writers\n\nWriter name: 'System Writer'\n   Writer Id: {e8132975-6f93-4464-a53e-1050253ae220}\n   State: [1] Stable\n   Last error: No error\n\n";

    /// <summary>Each output has a blank line for every line before it: many of them would be more than the text by their number.</summary>
    [Theory]
    [InlineData(2, 4)]
    [InlineData(2000, 1)]
    public void Of_ATextWithOutputsOfTwoCommands_TakesItApartUnlessThereAreThousands(int times, int entries)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Netstat + Writers, times)));
        var whole = new ReadEntry(new EvidenceEntry("info.txt", null, text.Length, string.Empty, null, () => new MemoryStream(text)), Item: null, EvidenceForm.Netstat, IsFacts: false);

        Assert.Equal(entries, CombinedText.Of(whole, ReadingContext.Unknown).Count);
    }
}

using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Defender;
using ArcBundle.Analyzer.Reading.EventXml;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Registry;

namespace ArcBundle.Analyzer.Tests.Reading.Defender;

public sealed class DefenderExclusionsTests
{
    [Fact]
    public void Of_WhenExport_ReadsEveryKindOfBothStores()
    {
        // Synthetic.
        const string export = """
            Windows Registry Editor Version 5.00

            [HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows Defender\Exclusions]

            [HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows Defender\Exclusions\Paths]
            "C:\\Program Files (x86)\\CA\\ARCserve Backup"=dword:00000000

            [HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows Defender\Exclusions\Processes]
            "caagstart.exe"=dword:00000000

            [HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows Defender\Exclusions\Extensions]
            ".バク"="0"
            """;
        var values = RegFileReader.Read(SampleText.Stream(export, "utf-16le-bom"), "d.reg", ReadingContext.Unknown).Facts;
        Assert.Equal(
            [
                new(DefenderExclusionKind.Path, @"C:\Program Files (x86)\CA\ARCserve Backup", IsPolicy: false), new(DefenderExclusionKind.Process, "caagstart.exe", IsPolicy: false),
                new DefenderExclusion(DefenderExclusionKind.Extension, ".バク", IsPolicy: true),
            ],
            DefenderExclusions.Of(values)!.Select(static e => e.Value));
    }

    [Fact]
    public void Of_WhenKeyIsThereWithoutValues_IsAnEmptyListAndNotUnknown()
    {
        var values = RegFileReader.Read(SampleText.Stream("REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows Defender\\Exclusions]\n"), "d.reg", ReadingContext.Unknown).Facts;
        Assert.Empty(DefenderExclusions.Of(values)!);
        Assert.Null(DefenderExclusions.Of([]));
    }

    [Fact]
    public void ChangesOf_WhenSampleEvent_TellsWhatWasTakenAway()
    {
        using var stream = File.OpenRead(Samples.PathOf("events/Microsoft-Windows-Windows-Defender_5007.xml"));
        var log = EventXmlReader.Read(stream, "e.xml", ReadingContext.Unknown, null, TestContext.Current.CancellationToken);
        var change = Assert.Single(DefenderExclusions.ChangesOf(Assert.Single(log.Records).Value));
        Assert.Equal((DefenderExclusionKind.Path, @"C:\TOOLS\mimikatz.exe", false, false), (change.Kind, change.Value, change.IsPolicy, change.Change));
        Assert.Equal(new DateTime(2020, 12, 16, 8, 44, 6, DateTimeKind.Utc), change.ChangedUtc!.Value.UtcDateTime, TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(@"HKLM\SOFTWARE\Microsoft\Windows Defender\Real-Time Protection\X = 0x1")]
    [InlineData(@"HKLM\SOFTWARE\Microsoft\Windows Defender\Exclusions\Paths = 0x1")]
    [InlineData("")]
    public void ChangesOf_WhenOtherSetting_IsNone(string value) => Assert.Empty(DefenderExclusions.ChangesOf(new EventRecord
    {
        RecordId = 1,
        TimeUtc = DateTimeOffset.UnixEpoch,
        Provider = DefenderExclusions.Provider,
        EventId = DefenderExclusions.EventId,
        Data = [new("New Value", value)],
    }));
}

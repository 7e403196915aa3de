using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Investigation;

public sealed class HiveLeakTests
{
    private const string Sid = "S-1-5-21-1004336348-1177238915-682003330-1142";

    [Fact]
    public void Read_WhenDetailListsProcesses_NamesThemAndTheUser()
    {
        var leak = Read($"2 user registry handles leaked from \\Registry\\User\\{Sid}_Classes:\r\n"
            + $"Process 5128 (\\Device\\HarddiskVolume3\\Program Files (x86)\\CA\\caagstart.exe) has opened key \\REGISTRY\\USER\\{Sid}\r\n"
            + $"Process 88 (\\Device\\HarddiskVolume3\\Windows\\System32\\lsass.exe) has opened key \\REGISTRY\\USER\\{Sid}\\Software");
        Assert.Equal(["caagstart.exe", "lsass.exe"], leak.Processes);
        Assert.Equal(["caagstart.exe"], leak.ProductProcesses, StringComparer.Ordinal);
        Assert.Equal([Sid], leak.Sids);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Process (")]
    [InlineData(")(")]
    [InlineData("1 user registry handles leaked from \\Registry\\User\\")]
    [InlineData("Process 5 () has opened key")]
    public void Read_WhenDetailIsCutOrHostile_NamesNothing(string detail)
    {
        var leak = Read(detail);
        Assert.Empty(leak.Processes);
        Assert.Empty(leak.Sids);
    }

    [Fact]
    public void Read_WhenLastLineIsCut_KeepsWhatIsWhole() =>
        Assert.Equal(["caagstart.exe"], Read("Process 1 (\\Device\\a\\caagstart.exe) has opened key \\REGI\nProcess 2 (\\Device\\b\\Univ").Processes);

    private static HiveLeak Read(string detail) => HiveLeak.Read(new(
        new EventRecord { RecordId = 1, TimeUtc = CaseLog.At("01:00"), Provider = Providers.UserProfiles, EventId = 1530, Data = [new("Detail", detail)] },
        Origin.Of("Application.evtx", Place.OfRecord(1), detail)));
}

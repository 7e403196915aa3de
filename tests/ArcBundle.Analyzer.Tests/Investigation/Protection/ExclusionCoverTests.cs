using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Protection;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Defender;

namespace ArcBundle.Analyzer.Tests.Investigation.Protection;

public sealed class ExclusionCoverTests
{
    private const string Folder = @"C:\Program Files (x86)\CA\SharedComponents\ARCserve Backup\UniAgent";
    private static readonly Origin Place1 = Origin.Of("e", Place.OfLine(1), "x");
    private static readonly JobWindow Window = new(CaseLog.At("10:00"), CaseLog.At("11:00"), JobWindowSource.Default);

    [Theory]
    [InlineData(Folder, true)]
    [InlineData(Folder + @"\", true)]
    [InlineData(@"c:\program files (x86)\ca", true)]
    [InlineData(@"C:\Program Files (x86)\CA\*", true)]
    [InlineData(@"C:\Program Files*\CA\SharedComponents", true)]
    [InlineData(@"%ProgramFiles(x86)%\CA", true)]
    [InlineData(@"C:\", true)]
    [InlineData(@"C:\Program Files (x86)\C", false)]
    [InlineData(Folder + @"\UnivAgent.exe", false)]
    [InlineData(@"D:\", false)]
    [InlineData(@"*", false)]
    [InlineData("", false)]
    public void Of_WhenPathIsExcluded_CoversTheFolderBelow(string path, bool covers) =>
        Assert.Equal(covers, !Cover(Path(path)).Uncovered.Contains(Folder));

    [Theory]
    [InlineData("CAAGSTART.exe", true)]
    [InlineData(Folder + @"\caagstart.exe", true)]
    [InlineData(@"C:\Program Files (x86)\CA\ARCserve Backup Client Agent for Windows\caagstart.exe", true)]
    [InlineData(Folder + @"\*", true)]
    [InlineData(@"D:\Elsewhere\*", false)]
    [InlineData("other.exe", false)]
    [InlineData("", false)]
    public void Of_WhenProcessIsExcluded_CoversIt(string process, bool covers) =>
        Assert.Equal(covers, !Cover(Process(process)).Uncovered.Contains("caagstart.exe"));

    [Fact]
    public void IsWhole_OnlyWhenFoldersAndProcessesAreCoveredAndKnown()
    {
        Assert.True(Cover(Path(Folder), Process("univagent.exe"), Process("caagstart.exe")).IsWhole);
        Assert.False(Cover(Path(Folder), Process("caagstart.exe")).IsWhole);
        Assert.False(Cover().IsWhole);
        Assert.False(ExclusionCover.Of(Host([Process("univagent.exe"), Process("caagstart.exe")], []), new([]), Window).IsWhole);
        Assert.False(ExclusionCover.Of(new Host { Id = "H1" }, new([Folder]), Window).IsSeen);
    }

    [Theory]
    [InlineData("09:00 +", true)]
    [InlineData("09:00 -", false)]
    [InlineData("08:00 - 09:00 +", true)]
    [InlineData("10:30 +", false)]
    [InlineData("10:30 -", false)]
    [InlineData("12:00 +", false)]
    [InlineData("12:00 -", true)]
    [InlineData("09:00 + 12:00 -", true)]
    [InlineData("09:00 - 12:00 +", false)]
    public void Through_WhenTheLogTellsChanges_IsWhatWasInForceThen(string changes, bool wasInForce)
    {
        var words = changes.Split(' ');
        var told = words.Chunk(2).Select(pair => Path(Folder) with { Change = pair[1] == "+", ChangedUtc = CaseLog.At(pair[0]) }).ToArray();
        foreach (var inForceNow in (DefenderExclusion[][])[[], [Path(Folder)]])
            Assert.Equal(wasInForce, ExclusionHistory.Through(Host(inForceNow, told), Window)!.Count == 1);
    }

    private static ExclusionCover Cover(params DefenderExclusion[] exclusions) => ExclusionCover.Of(Host(exclusions, []), new([Folder]), Window);

    private static Host Host(DefenderExclusion[] exclusions, DefenderExclusion[] changes) => new()
    {
        Id = "H1",
        DefenderExclusions = [.. exclusions.Select(static exclusion => new Sourced<DefenderExclusion>(exclusion, Place1))],
        DefenderExclusionChanges = [.. changes.Select(static change => new Sourced<DefenderExclusion>(change, Place1))],
    };

    private static DefenderExclusion Path(string value) => new(DefenderExclusionKind.Path, value, IsPolicy: false);

    private static DefenderExclusion Process(string value) => new(DefenderExclusionKind.Process, value, IsPolicy: false);
}

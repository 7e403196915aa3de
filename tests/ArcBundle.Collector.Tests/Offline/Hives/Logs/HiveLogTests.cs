using System.Buffers.Binary;
using System.Globalization;
using ArcBundle.Collector.Offline;
using ArcBundle.Collector.Offline.Hives;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using CsCheck;

namespace ArcBundle.Collector.Tests.Offline.Hives.Logs;

/// <summary>Hives that were not closed cleanly, with transaction logs beside them. Hives and logs are synthetic.</summary>
public sealed class HiveLogTests : IDisposable
{
    private const string Software = "BKSV01/Windows/System32/config/SOFTWARE";

    /// <summary>What a dirty hive's second number is.</summary>
    private const uint Secondary = 6;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Walk_WhenTheLogHasTheNewestChanges_ReadsThemAndHasNoDoubt()
    {
        _folder.Write(Software, State(0));
        _folder.Write(Software + ".LOG1", HiveLogBuilder.Of(Secondary, State(0), State(1), State(2)));

        Assert.Equal((2, false), (Read(), HasDoubt()));
    }

    [Theory]
    [InlineData(".LOG1", ".LOG2")]
    [InlineData(".LOG2", ".LOG1")]
    public void Walk_WhenChangesGoOnInTheOtherLog_ReadsBothInTheirOrder(string first, string second)
    {
        _folder.Write(Software, State(0));
        _folder.Write(Software + first, HiveLogBuilder.Of(Secondary, State(0), State(1), State(2)));
        _folder.Write(Software + second, HiveLogBuilder.Of(Secondary + 2, State(2), State(3)));

        Assert.Equal((3, false), (Read(), HasDoubt()));
    }

    [Fact]
    public void Walk_WhenTheHiveHasAPartOfTheChangesWithoutTellingSo_ReadsThoseThatAreLeft()
    {
        // Windows wrote the hive as it was after change 8 and used the place of the changes 6 and 7 again.
        _folder.Write(Software, State(3));
        _folder.Write(Software + ".LOG1", HiveLogBuilder.Of(Secondary + 3, State(3), State(4)));
        _folder.Write(Software + ".LOG2", HiveLogBuilder.Of(Secondary + 2, State(2), State(3)));

        Assert.Equal((4, false), (Read(), HasDoubt()));
    }

    [Fact]
    public void Walk_WhenTheLogHoldsWhatTheHiveHas_LeavesThatOut()
    {
        _folder.Write(Software, State(2));
        _folder.Write(Software + ".LOG1", HiveLogBuilder.Of(Secondary - 2, State(0), State(1), State(2)));

        Assert.Equal((2, true), (Read(), HasDoubt()));
    }

    [Fact]
    public void Walk_WhenAChangeIsMissing_EndsBeforeIt()
    {
        _folder.Write(Software, State(0));
        _folder.Write(Software + ".LOG1", HiveLogBuilder.Of(Secondary, State(0), State(1)));
        _folder.Write(Software + ".LOG2", HiveLogBuilder.Of(Secondary + 2, State(2), State(3)));

        Assert.Equal(1, Read());
    }

    [Fact]
    public void Walk_WhenTheHiveWasClosedCleanly_LeavesItsLogsAlone()
    {
        _folder.Write(Software, State(0, isDirty: false));
        _folder.Write(Software + ".LOG1", HiveLogBuilder.Of(7, State(0), State(1)));

        Assert.Equal((0, false), (Read(), HasDoubt()));
    }

    [Fact]
    public void Walk_WhenAByteOfALogIsDamaged_GivesTheHiveAsItOnceWas()
    {
        byte[][] states = [State(0), State(1), State(2), State(3)];
        var log = HiveLogBuilder.Of(Secondary, states);
        _folder.Write(Software, states[0]);
        var second = 512 + HiveLogBuilder.Entry(Secondary, states[0], states[1]).Length;

        Gen.Select(Gen.Int[512, log.Length - 1], Gen.Byte[1, 255]).Sample(
            (at, change) =>
            {
                var damaged = (byte[])log.Clone();
                damaged[at] ^= change;
                _folder.Write(Software + ".LOG1", damaged);
                var read = Read();
                return read is 0 or 1 or 2 && (read > 0 || at < second) && HasDoubt() == (read == 0);
            },
            iter: 300,
            threads: 1);
    }

    [Theory]
    [InlineData(20, 0x1000_0000)] // so many pages
    [InlineData(4, 0x7FFF_FE00)] // so large
    [InlineData(4, 0)]
    [InlineData(16, 4095)]
    [InlineData(40, 1)] // a page that lies between sectors
    [InlineData(44, 0)] // an empty page
    [InlineData(44, 0x7FFF_FE00)]
    public void Walk_WhenAnEntryIsWrongWithRightChecksums_ReadsTheHiveWithoutIt(int field, int value)
    {
        var entry = HiveLogBuilder.Entry(Secondary, State(0), State(1));
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(field), value);
        HiveLogBuilder.Sign(entry);
        _folder.Write(Software, State(0));
        _folder.Write(Software + ".LOG1", [.. State(0).AsSpan(0, 512), .. entry]);

        Assert.Equal((0, true), (Read(), HasDoubt()));
    }

    [Fact]
    public void Walk_WhenTheLogCannotBeRead_ReadsTheHiveAndSaysThatTheNewestIsMissing()
    {
        _folder.Write(Software, State(0));
        Directory.CreateDirectory(_folder[Software + ".LOG1"]);
        _folder.Write(Software + ".LOG2", "HvLE"u8);

        Assert.Equal((0, true), (Read(), HasDoubt()));
    }

    [Fact]
    public void Recover_WhenALogFailsWhileItIsRead_TakesWhatTheOtherHasAndClosesBoth()
    {
        var failing = new FailingStream(HiveLogBuilder.Of(Secondary, State(0), State(1), State(2)), failsAt: 600);
        var whole = new MemoryStream(HiveLogBuilder.Of(Secondary, State(0), State(1)));
        using (var hive = HiveFile.Open(new MemoryStream(State(0))))
        {
            Assert.NotNull(hive);
            hive.Recover([failing, whole]);

            Assert.Equal((1, false), (hive.RecoveredChanges, hive.LacksNewest));
        }

        Assert.Equal((false, false), (failing.CanRead, whole.CanRead));
    }

    [Fact]
    public void Open_WhenTheHiveFailsWhileItIsRead_ClosesIt()
    {
        var failing = new FailingStream(State(0), failsAt: 100);

        Assert.Throws<IOException>(() => HiveFile.Open(failing));
        Assert.False(failing.CanRead);
    }

    /// <summary>The hive after some changes; each makes it longer.</summary>
    private static byte[] State(uint changes, bool isDirty = true)
    {
        var hive = new HiveBuilder { IsDirty = isDirty }.Number("Arcserve", "Changes", changes);
        for (var change = 0; change < changes; change++)
            hive.Value(string.Create(CultureInfo.InvariantCulture, $@"Arcserve\Key{change}"), "Data", 1, [.. Enumerable.Repeat((byte)'x', 6000)]);
        return hive.Build();
    }

    private HiveRegistry Open() => new(new DiskTree(_folder["BKSV01"]));

    private bool HasDoubt() => Open().CaveatsOf(Arcserve) is [{ Reason: OutcomeReasons.SourceChanged }];

    private static RegistryRoot Arcserve => new(@"SOFTWARE\Arcserve", RegistryView.View64, new RegistryWalkLimits());

    /// <summary>How many changes the hive as it is read has, or -1 when it does not fit together.</summary>
    private int Read()
    {
        var facts = Open().Walk(Arcserve).Facts;
        var changes = int.Parse(facts.Single(static fact => fact.Name is "Changes").Data!, CultureInfo.InvariantCulture);
        var keys = facts.Count(static fact => fact is { Name: "Data", Data.Length: 3000 });
        return keys == changes ? changes : -1;
    }
}

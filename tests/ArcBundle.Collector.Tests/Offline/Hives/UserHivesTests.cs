using ArcBundle.Collector.Offline;
using ArcBundle.Collector.Offline.Hives;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using CsCheck;

namespace ArcBundle.Collector.Tests.Offline.Hives;

/// <summary>Registries of users on a disk. The hives are synthetic.</summary>
public sealed class UserHivesTests : IDisposable
{
    private const string Sid = "S-1-5-21-1004336348-1177238915-682003330-1142";
    private const string User = @"HKEY_USERS\" + Sid;
    private const string Profile = "BKSV01/Users/svcbackup/NTUSER.DAT";

    private static readonly DateTimeOffset Written = new(2026, 11, 19, 17, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_WhenAProfileIsKnown_TellsItsHiveAndTheProductsKeysBelowItsSid()
    {
        WriteSoftware((Sid, @"%SystemDrive%\Users\svcbackup"));
        _folder.Write(Profile, Stamped(new HiveBuilder().Text(@"Software\ComputerAssociates\CA ARCserve Backup\Manager", "Layout", "wide").Text(@"Software\Other", "Not", "asked for").Build()));

        var bundle = Run();

        Assert.Equal(("collected", "collected"), (bundle.OutcomeOf("registry.product"), bundle.OutcomeOf("registry.hives")));
        Assert.Equal([(User + @"\Software\ComputerAssociates\CA ARCserve Backup\Manager", "Layout", "wide")], Values(bundle, "registry.product").Where(static fact => fact.KeyPath.StartsWith("HKEY_USERS", StringComparison.Ordinal)).Select(static fact => (fact.KeyPath, fact.Name!, fact.Data!)));
        var hives = Facts(bundle, "registry.hives");
        Assert.Contains(hives, static fact => fact is { KeyPath: User, Kind: RegistryDataKind.Key, KeyLastWriteUtc: not null });
        Assert.DoesNotContain(hives, static fact => fact.KeyPath.StartsWith(User + '\\', StringComparison.Ordinal));
        Assert.Equal([(null, null, Written), ("PrimarySequenceNumber", "7", Written), ("SecondarySequenceNumber", "7", Written)],
            hives.Where(static fact => fact.KeyPath == @"C:\Users\svcbackup\NTUSER.DAT").Select(static fact => (fact.Name, fact.Data, fact.KeyLastWriteUtc)));
    }

    [Fact]
    public void Run_WhenNothingTellsTheSid_NamesTheProfilesFolder()
    {
        _folder.Write("BKSV01/Users/svcbackup/ntuser.dat", Stamped(new HiveBuilder().Text(@"Software\Arcserve", "a", "b").Build()));
        _folder.Write("BKSV01/Users/Default/NTUSER.DAT", Stamped(new HiveBuilder().Text(@"Software\Arcserve", "of the", "template").Build()));

        Assert.Equal([(@"HKEY_USERS\C:\Users\svcbackup\Software\Arcserve", "a")], Values(Run(), "registry.product").Select(static fact => (fact.KeyPath, fact.Name)));
    }

    [Fact]
    public void Run_WhenTheSystemsOwnAccountHasKeys_ReadsItsHiveAmongTheMachines()
    {
        WriteSoftware(("S-1-5-18", @"%systemroot%\system32\config\systemprofile"), ("S-1-5-20", @"%systemroot%\ServiceProfiles\NetworkService"));
        _folder.Write("BKSV01/Windows/System32/config/DEFAULT", Stamped(new HiveBuilder().Text(@"Software\Arcserve", "a", "1").Build()));
        _folder.Write("BKSV01/Windows/System32/config/systemprofile/NTUSER.DAT", Stamped(new HiveBuilder().Text(@"Software\Arcserve", "a", "2").Build()));
        _folder.Write("BKSV01/Windows/ServiceProfiles/NetworkService/NTUSER.DAT", Stamped(new HiveBuilder().Text(@"Software\Arcserve", "a", "3").Build()));

        Assert.Equal([(@"HKEY_USERS\.DEFAULT\Software\Arcserve", "1"), (@"HKEY_USERS\S-1-5-20\Software\Arcserve", "3")],
            Values(Run(), "registry.product").Where(static fact => fact.KeyPath.StartsWith("HKEY_USERS", StringComparison.Ordinal)).Select(static fact => (fact.KeyPath, fact.Data!)));
    }

    [Fact]
    public void Run_WhenValuesMayBeSecrets_WithholdsTheirData()
    {
        WriteSoftware((Sid, @"C:\Users\svcbackup"));
        _folder.Write(Profile, Stamped(new HiveBuilder().Text(@"Software\Arcserve", "CaPassword", "hunter2").Value(@"Software\Arcserve", "Blob", 3, "hunter2"u8.ToArray()).Build()));

        var bundle = Run();

        Assert.All(Values(bundle, "registry.product").Where(static fact => fact.KeyPath.StartsWith(User, StringComparison.Ordinal)), static fact => Assert.True(fact is { Masked: true, Data: null, WithheldBytes: > 0 }));
        Assert.Contains(OutcomeReasons.Masked, bundle.ReasonsOf("registry.product"), StringComparer.Ordinal);
    }

    [Fact]
    public void Run_WhenAHiveWasNotClosedCleanly_SaysSoAndLeavesTheMachinesKeysWhole()
    {
        WriteSoftware((Sid, @"C:\Users\svcbackup"));
        _folder.Write(Profile, Stamped(new HiveBuilder { IsDirty = true }.Text(@"Software\Arcserve", "a", "b").Build()));

        var bundle = Run();

        Assert.Equal(("collected", "truncated"), (bundle.OutcomeOf("registry.product"), bundle.OutcomeOf("registry.hives")));
        var note = new OutcomeNote(OutcomeReasons.SourceChanged, @"C:\Users\svcbackup\NTUSER.DAT: dirty");
        Assert.Equal(note, Assert.Single(bundle.ItemOf("registry.product").Notes));
        Assert.Equal(note, Assert.Single(bundle.ItemOf("registry.hives").Notes));
        Assert.Contains(Facts(bundle, "registry.hives"), static fact => fact is { Name: "SecondarySequenceNumber", Data: "6" });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(511)]
    [InlineData(4096)]
    public void Run_WhenAHiveIsCut_SaysSoAndReadsTheOthers(int length)
    {
        WriteSoftware((Sid, @"C:\Users\svcbackup"), ("S-1-5-21-1-2-3-1001", @"C:\Users\tanaka"));
        _folder.Write(Profile, new HiveBuilder().Text(@"Software\Arcserve", "a", "b").Build().AsSpan(0, length));
        _folder.Write("BKSV01/Users/tanaka/NTUSER.DAT", Stamped(new HiveBuilder().Text(@"Software\Arcserve", "a", "b").Build()));

        var bundle = Run();

        Assert.Equal("collected", bundle.OutcomeOf("registry.product"));
        Assert.Equal(new OutcomeNote(OutcomeReasons.NotReadable, @"C:\Users\svcbackup\NTUSER.DAT"), Assert.Single(bundle.ItemOf("registry.product").Notes));
        Assert.Contains(Values(bundle, "registry.product"), static fact => fact.KeyPath == @"HKEY_USERS\S-1-5-21-1-2-3-1001\Software\Arcserve");
    }

    [Fact]
    public void Run_WhenMasked_HasNeitherSidNorName()
    {
        WriteSoftware((Sid, @"C:\Users\svcbackup"));
        _folder.Write(Profile, Stamped(new HiveBuilder().Text(@"Software\Arcserve", "LastUser", @"CORP\svcbackup").Build()));
        _folder.Write("BKSV01/Users/tanaka/NTUSER.DAT", Stamped(new HiveBuilder().Text(@"Software\Arcserve", "a", "b").Build()));

        var bundle = Run("--mask", "names,addresses,users");

        Assert.Equal(2, Values(bundle, "registry.product").Count(static fact => fact.KeyPath.StartsWith(@"HKEY_USERS\", StringComparison.Ordinal)));
        foreach (var item in new[] { "registry.product", "registry.hives" })
        {
            Assert.DoesNotContain(Facts(bundle, item), static fact => Said(fact, "1004336348") || Said(fact, "svcbackup") || Said(fact, "tanaka"));
            Assert.Contains(Facts(bundle, item), static fact => fact.KeyPath.StartsWith(@"HKEY_USERS\S-1-5-21-", StringComparison.Ordinal) && fact.KeyPath.Contains("-1142", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Walk_WhenManyUsersHaveManyKeys_StaysWithinTheBoundsOfOneWalk()
    {
        for (var user = 0; user < 20; user++)
        {
            var hive = new HiveBuilder();
            for (var key = 0; key < 50; key++)
                hive.Key(FormattableString.Invariant($@"Software\Arcserve\k{key}"));
            _folder.Write(FormattableString.Invariant($"BKSV01/Users/u{user}/NTUSER.DAT"), hive.Build());
        }

        var tree = Registry().Walk(new RegistryRoot(string.Empty, RegistryView.View64, new RegistryWalkLimits { Steps = [null, "SOFTWARE", "Arcserve"], Keys = 120 }, RegistryHive.Users));

        Assert.True(tree.Truncated);
        Assert.InRange(tree.Facts.Count, 100, 123);
    }

    [Fact]
    public void Walk_WhateverBytesAreBroken_NeverThrows()
    {
        var whole = new HiveBuilder { ListKind = "ri" }.Text(@"Software\Arcserve", "a", "b").Number(@"Software\Arcserve\b", "c", 1).Build();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 40].Sample(
            changes =>
            {
                var broken = whole.ToArray();
                foreach (var (at, value) in changes)
                    broken[at] = value;
                _folder.Write(Profile, broken);
                var registry = Registry();
                return RegistryRoots.Product.Concat(RegistryRoots.Hives).Where(static root => root.Hive == RegistryHive.Users)
                    .All(root => registry.CaveatsOf(root).Count <= 1 && registry.Walk(root).Facts.All(static fact => fact.KeyPath.StartsWith(@"HKEY_USERS\", StringComparison.Ordinal) || fact.KeyPath.StartsWith(@"C:\Users\svcbackup\NTUSER.DAT", StringComparison.Ordinal)));
            },
            iter: 300,
            threads: 1);
    }

    private static bool Said(RegistryFact fact, string word) => new[] { fact.KeyPath, fact.Name, fact.Data }.Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);

    private static IReadOnlyList<RegistryFact> Facts(BundleContent bundle, string item)
    {
        using var entry = new MemoryStream(bundle[$"facts/{item}.msgpack"]);
        return [.. FactFile.Read(entry, RegistryFactCodec.Instance)];
    }

    private static IReadOnlyList<RegistryFact> Values(BundleContent bundle, string item) => [.. Facts(bundle, item).Where(static fact => fact.Name is not null)];

    /// <summary>The time of the last write in the base block.</summary>
    private static byte[] Stamped(byte[] hive)
    {
        BitConverter.GetBytes(Written.UtcDateTime.ToFileTimeUtc()).CopyTo(hive, 12);
        return hive;
    }

    private HiveRegistry Registry() => new(new DiskTree(_folder["BKSV01"]));

    private void WriteSoftware(params (string Sid, string Folder)[] profiles)
    {
        var hive = new HiveBuilder().Text("Arcserve", "of the", "machine");
        foreach (var (sid, folder) in profiles)
            hive.Text($@"Microsoft\Windows NT\CurrentVersion\ProfileList\{sid}", "ProfileImagePath", folder);
        _folder.Write("BKSV01/Windows/System32/config/SOFTWARE", hive.Build());
        _folder.Write("BKSV01/Windows/System32/config/SYSTEM", new HiveBuilder().Number("Select", "Current", 1).Key(@"ControlSet001\Control\hivelist").Build());
    }

    private BundleContent Run(params string[] more)
    {
        Assert.Equal(0, Arccollect.Run(["--yes", "--root", _folder["BKSV01"], "--out", _folder["out"], .. more]).ExitCode);
        return BundleContent.Of(Assert.Single(Directory.EnumerateFiles(_folder["out"], "*.arcb.zip")));
    }
}

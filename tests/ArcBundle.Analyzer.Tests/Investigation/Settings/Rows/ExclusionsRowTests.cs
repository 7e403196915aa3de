using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Defender;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Settings.Rows;

public sealed class ExclusionsRowTests
{
    private const string Root = @"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows Defender\Exclusions";
    private const string Folder = @"C:\Program Files (x86)\CA\ARCserve Backup";

    [Fact]
    public void Of_WhenFoldersAndProcessesAreExcluded_TellsThem()
    {
        var setting = Compared.Only("defender.exclusions", Host("H2", [Folder], ["UnivAgent.exe", "caagstart.exe"]));
        Assert.Equal((SettingState.Set, "setting.exclusions.whole"), (setting.State, setting.Reading.Key));
        Assert.Contains(Folder, setting.Data, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WhenAFolderAloneIsExcluded_NamesTheProcessesOfEachSide()
    {
        var sides = Compared.Named("defender.exclusions", Host("H1", [Folder], []), Host("H2", [Folder], []));
        Assert.Equal(["univagent.exe, carunjob.exe, asrunjob.exe", "univagent.exe, caagstart.exe"], sides.Select(static side => side.Reading.Arguments[0].Value));
        Assert.All(sides, static side => Assert.False(side.Differs));
    }

    [Fact]
    public void Of_WhenNothingOfTheProductIsExcluded_IsAbsent() => Assert.Equal((SettingState.Absent, "setting.exclusions.none"), StateOf(Host("H2", [@"D:\Data"], [])));

    [Fact]
    public void Of_WhenTheKeysWereDenied_IsUnreadable() =>
        Assert.Equal((SettingState.Unreadable, "setting.item-not-whole"), StateOf(new Host { Id = "H2", Items = Compared.Items((ItemCatalog.Antivirus, ItemOutcome.Denied)) }));

    private static (SettingState, string) StateOf(Host host) => Compared.Only("defender.exclusions", host) is var setting ? (setting.State, setting.Reading.Key) : default;

    private static Host Host(string id, string[] paths, string[] processes)
    {
        List<Sourced<RegistryFact>> values =
        [
            Compared.Value(ItemCatalog.Antivirus, Root, null, null),
            .. paths.Select(static path => Compared.Value(ItemCatalog.Antivirus, Root + @"\Paths", path, "0")),
            .. processes.Select(static process => Compared.Value(ItemCatalog.Antivirus, Root + @"\Processes", process, "0")),
            Compared.Value(ItemCatalog.RegistryProduct, @"HKEY_LOCAL_MACHINE\SOFTWARE\ComputerAssociates\CA ARCserve Backup\Base\Path", "HOME", Folder, RegistryDataKind.Text),
        ];
        return new() { Id = id, Registry = new(values), DefenderExclusions = DefenderExclusions.Of(values), Items = Compared.Items((ItemCatalog.Antivirus, ItemOutcome.Collected)) };
    }
}

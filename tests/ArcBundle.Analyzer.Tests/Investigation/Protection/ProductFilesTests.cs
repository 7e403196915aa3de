using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Protection;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Investigation.Protection;

public sealed class ProductFilesTests
{
    private const string Own = @"E:\Tools\Backup";

    [Theory]
    [InlineData(@"file:_E:\Tools\Backup\x.dll", true)]
    [InlineData(@"file:_C:\a.txt; file:_e:\tools\BACKUP\y", true)]
    [InlineData(@"E:\Tools\Backup2\x.dll", false)]
    [InlineData(@"C:\Program Files (x86)\CA\SharedComponents\ARCserve Backup\UniAgent\z.dll", true)]
    [InlineData(@"\Device\HarddiskVolume3\Program Files\Arcserve\Arcserve Backup Client Agent for Windows\z.dll", true)]
    [InlineData(@"C:\Program Files\7-Zip\7zG.exe, which attempted to access D:\ARCserve Backup\z.dll", false)]
    [InlineData(@"D:\Share\ARCserve Backup\setup.iso", false)]
    [InlineData(@"F:\CA\caagstart.exe", true)]
    [InlineData(@"caagstart.exe", true)]
    [InlineData(@"process:_pid:5128,C:\CA\UnivAgent.exe", true)]
    [InlineData(@"x ran F:\CA\carunjob.exe. The Trojan was detected", true)]
    [InlineData(@"F:\CA\mycaagstart.exe", false)]
    [InlineData(@"F:\CA\caagstart.exe.mui2", false)]
    [InlineData(@"C:\Users\tanaka\Downloads\caagstart.exe", false)]
    [InlineData(@"C:\Windows\Temp\caagstart.exe", false)]
    [InlineData("", false)]
    [InlineData(";;\"", false)]
    public void NamedIn_WhenText_IsTheProductsFile(string text, bool isProduct) => Assert.Equal(isProduct, new ProductFiles([Own]).NamedIn(text) is not null);

    [Fact]
    public void NamedIn_WhenAnyText_NeverThrows() => Gen.String.Sample(static text => _ = new ProductFiles([Own]).NamedIn(text + "caagstart.exe" + text));

    [Fact]
    public void Of_WhenServiceProcessAndRegistryTellFolders_KnowsThemOnce()
    {
        var place = Origin.Of("e", Place.OfLine(1), "x");
        var host = new Host
        {
            Id = "H1",
            Services = new(null, [new(new ServiceFact("X", ImagePath: "\"C:\\CA\\UniAgent\\UnivAgent.exe\" -s"), place)], IsWholeList: true, place),
            Processes = [new(ItemCatalog.ProcessesStart, null, [new(new ProcessFact(1, "caagstart.exe", ImagePath: @"c:\ca\uniagent\caagstart.exe"), place), new(new ProcessFact(2, "notepad.exe", ImagePath: @"C:\Windows\notepad.exe"), place)], place)],
            Registry = new(
            [
                new(new RegistryFact(@"HKEY_LOCAL_MACHINE\SOFTWARE\ComputerAssociates\CA ARCserve Backup\InstallPath", RegistryView.View32, "NTAgent", RegistryDataKind.Text, @"D:\CA\Agent\"), place),
                new(new RegistryFact(@"HKEY_LOCAL_MACHINE\SOFTWARE\ComputerAssociates\CA ARCserve Backup\Base\Path", RegistryView.View32, "HOME", RegistryDataKind.Text, @"D:\"), place),
                new(new RegistryFact(@"HKEY_LOCAL_MACHINE\SOFTWARE\Other", RegistryView.View32, "HOME", RegistryDataKind.Text, @"D:\Other"), place),
            ]),
        };
        Assert.Equal([@"C:\CA\UniAgent", @"D:\CA\Agent"], ProductFiles.Of(host).Folders);
    }
}

using System.Runtime.Versioning;
using ArcBundle.Collector.Tests.Fixtures;

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>The tree of a disk of which parts are closed to whoever reads it. The hives and the names are synthetic.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class DeniedDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-denied-");
    private readonly List<string> _closed = [];

    /// <summary>Furnishes it and a copy of the program beside it, all open to everybody.</summary>
    /// <param name="program">The collector.</param>
    public DeniedDisk(string program)
    {
        Places.Furnish(_folder.FullName, program);
        Write("Windows/System32/config/SYSTEM", new HiveBuilder().Number("Select", "Current", 1).Key(@"ControlSet001\Control\hivelist").Build());
        Write("Windows/System32/config/SOFTWARE", new HiveBuilder()
            .Text(@"Microsoft\Windows NT\CurrentVersion\ProfileList\S-1-5-21-1-2-3-1001", "ProfileImagePath", @"C:\Users\svcbackup").Build());
        Write("Windows/System32/drivers/etc/hosts", "# synthetic"u8);
        Write("Windows/System32/LogFiles/Firewall/pfirewall.log", "#Version: 1.5"u8);
        Write("Users/svcbackup/NTUSER.DAT", new HiveBuilder().Text(@"Software\Arcserve", "a", "b").Build());
        Write("Users/tanaka/NTUSER.DAT", new HiveBuilder().Text(@"Software\Arcserve", "a", "b").Build());
        File.SetUnixFileMode(_folder.FullName, (UnixFileMode)Convert.ToInt32("755", 8));
        File.SetUnixFileMode(Directory.CreateDirectory(Out).FullName, (UnixFileMode)Convert.ToInt32("777", 8));
    }

    /// <summary>Path of the program.</summary>
    public string Program => Path.Combine(_folder.FullName, "arccollect");

    /// <summary>The folder that everybody may write to.</summary>
    public string Out => Path.Combine(_folder.FullName, "out");

    /// <summary>The tree.</summary>
    public string Root => Path.Combine(_folder.FullName, "disk");

    /// <summary>Takes all rights from a file or folder of the tree.</summary>
    public void Close(string path)
    {
        var closed = Path.Combine(Root, path);
        File.SetUnixFileMode(closed, UnixFileMode.None);
        _closed.Add(closed);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var path in _closed)
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _folder.Delete(recursive: true);
    }

    private void Write(string path, ReadOnlySpan<byte> content)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }
}

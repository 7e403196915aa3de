using System.Text;
using ArcBundle.Collector.Files;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Privacy.Bytes;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Privacy;

/// <summary>
/// Learns the names of a host before anything is written: its own, those of its users, its domain, the hosts file, the product's settings, and the hosts
/// that its logs speak of. What cannot be asked is left out: names in telling forms are found while the run goes on, too.
/// </summary>
/// <param name="mask">Learns the names.</param>
/// <param name="plan">The plan.</param>
internal sealed class NameDiscovery(RunMask mask, CollectionPlan plan)
{
    /// <summary>Bytes of logs that are looked through for names, newest logs first: at several hundred MB a second.</summary>
    private const long MostLogBytes = 16L * 1024 * 1024;

    private const int MostFolders = 500;

    /// <summary>Bytes of a settings file that are looked through: far above any, and a line may be as long.</summary>
    private const int MostSettingsBytes = 1024 * 1024;

    private static readonly RegistryWalkLimits Small = new() { Depth = 1, Keys = 500, Values = 2000, ValueBytes = 4096, TotalBytes = 1024 * 1024, DeeperIsMissed = false };

    /// <summary>Learns, until it is told to stop.</summary>
    public void Run(CancellationToken token)
    {
        FromDescription();
        foreach (var source in (Action[])[FromRegistry, FromFolders, FromHostsFile, FromSystem])
        {
            token.ThrowIfCancellationRequested();
            Try(source);
        }

        Try(() => FromFiles(token));
    }

    private static void Try(Action source)
    {
        try
        {
            source();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception or System.Security.SecurityException)
        {
            // Its names are found by their forms.
        }
    }

    private void FromDescription()
    {
        mask.Host(plan.Description.HostName);
        if (plan.Description.HostName is { } name)
            mask.Known.KnowDomain(name);
        mask.Host(plan.Description.HostFqdn);
        if (plan.Description.HostFqdn is { } full && full.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot)
            mask.Domain(full[(dot + 1)..]);
    }

    private void FromRegistry()
    {
        var masking = new FactMasking(mask);
        RegistryRoot[] roots =
        [
            new(@"SYSTEM\CurrentControlSet\Control\ComputerName", RegistryView.View64, Small),
            new(@"SYSTEM\CurrentControlSet\Services\Tcpip\Parameters", RegistryView.View64, Small),
            new(@"SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList", RegistryView.View64, Small),
            .. RegistryRoots.Product,
        ];
        foreach (var fact in roots.Where(root => plan.Host.Registry.ProblemOf(root) is null).SelectMany(root => plan.Host.Registry.Walk(root).Facts))
        {
            masking.Apply(fact);
            if (fact is { Name: "ProfileImagePath", Data: { } path } && fact.KeyPath.Contains(@"\S-1-5-21-", StringComparison.OrdinalIgnoreCase))
                mask.Known.User(path.AsSpan(path.LastIndexOf('\\') + 1));
        }
    }

    private void FromFolders()
    {
        if (plan.Host.Files.FindFolder($@"{plan.Host.Files.WindowsFolder.AsSpan(0, 2)}\Users") is not { } users)
            return;
        foreach (var folder in Directory.EnumerateDirectories(users).Take(MostFolders))
            mask.Known.User(Path.GetFileName(folder));
    }

    private void FromHostsFile()
    {
        if (plan.Host.Files.FindFile($@"{plan.Host.Files.WindowsFolder}\System32\drivers\etc\hosts") is not { } path)
            return;
        using var file = SharedFile.Open(path);
        using var reader = new StreamReader(HeadOf(file), Encoding.Latin1);
        for (var count = 0; count < 10_000 && reader.ReadLine() is { } line; count++)
        {
            var entry = line.Split('#', 2)[0].Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            foreach (var name in entry.Skip(1))
                mask.Known.Machine(name);
        }
    }

    /// <summary>The beginning of a file: one without line ends would be read into memory whole.</summary>
    private static MemoryStream HeadOf(FileStream file)
    {
        var head = new byte[Math.Min(MostSettingsBytes, file.Length)];
        return new MemoryStream(head, 0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
    }

    private void FromSystem()
    {
        if (plan.Host.Live is not { } live)
            return;
        foreach (var session in live.Sessions().Value ?? [])
            mask.Account(session.User);
        foreach (var service in live.Services().Value ?? [])
            mask.Account(service.Account);
        foreach (var process in live.Processes().Value ?? [])
            mask.Account(process.Owner);
    }

    /// <summary>The product's own files: port settings and logs name the other hosts.</summary>
    private void FromFiles(CancellationToken token)
    {
        var left = MostLogBytes;
        foreach (var (item, path) in plan.Items.Where(static item => item.Decided is null && item.Probe is not null).SelectMany(item => FilesOf(item.Definition.Id)))
        {
            if (left <= 0)
                return;
            token.ThrowIfCancellationRequested();
            try
            {
                left -= Learn(item, path, left, token);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The run itself says so.
            }
        }
    }

    private IEnumerable<(ItemId Item, string Path)> FilesOf(ItemId item) =>
        plan.Items.First(planned => planned.Definition.Id == item).Probe is INamesFiles probe ? probe.FilesWithNames(plan.Host).Select(path => (item, path)) : [];

    private long Learn(ItemId item, string path, long most, CancellationToken token)
    {
        using var file = SharedFile.Open(path);
        if (item == ItemCatalog.ConfigPorts)
            FromPortSettings(file);
        file.Position = 0;
        using var masking = mask.Open(item, static _ => { });
        var buffer = new byte[MaskingStream.PieceSize];
        // Of a long log the end: the newest lines.
        file.Position = Math.Max(0, file.Length - most);
        var taken = 0L;
        for (int read; taken < most && (read = file.Read(buffer, 0, (int)Math.Min(buffer.Length, most - taken))) > 0; taken += read)
        {
            token.ThrowIfCancellationRequested();
            masking.Write(buffer.AsSpan(0, read));
        }

        masking.Finish();
        return taken;
    }

    /// <summary>
    /// Port settings name hosts in columns: <c>ServiceName PortRange HostName IPAddress</c> (PortsConfig.cfg), <c>Hostname IPAddress TcpPort UdpPort</c>
    /// (CAPortConfig.cfg).
    /// </summary>
    private void FromPortSettings(FileStream file)
    {
        using var reader = new StreamReader(HeadOf(file), Encoding.Latin1);
        for (var count = 0; count < 10_000 && reader.ReadLine() is { } line; count++)
        {
            if (line.StartsWith('#'))
                continue;
            var words = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 2)
                mask.Known.Machine(words[2]);
            for (var index = 1; index < words.Length; index++)
            {
                if (System.Net.IPAddress.TryParse(words[index], out _) && words[index].Contains('.', StringComparison.Ordinal))
                    mask.Known.Machine(words[index - 1]);
            }
        }
    }
}

using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using ArcBundle.Scenarios.Forms;
using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Bundles;

/// <summary>A bundle, written as the collector writes it.</summary>
/// <param name="host">The host.</param>
/// <param name="files">Evidence as found, by item.</param>
/// <param name="id">Id of the bundle.</param>
internal sealed class CollectedBundle(HostModel host, IReadOnlyList<(HostItem Item, EvidenceFile File)> files, Guid id) : HostEvidence
{
    private static readonly Dictionary<string, string> Cultures = new(StringComparer.Ordinal)
    {
        ["Japanese"] = "ja-JP",
        ["English"] = "en-US",
        ["French"] = "fr-FR",
        ["German"] = "de-DE",
    };

    /// <summary>Snapshots of facts; everything else is raw.</summary>
    private static readonly (HostItem Item, ItemId Id)[] Known =
    [
        (HostItem.Processes, ItemCatalog.ProcessesStart), (HostItem.Tcp, ItemCatalog.TcpStart), (HostItem.Services, ItemCatalog.Services),
        (HostItem.ProductRegistry, ItemCatalog.RegistryProduct), (HostItem.PolicyRegistry, ItemCatalog.RegistryPolicy), (HostItem.JobLog, ItemCatalog.LogsServer), (HostItem.AgentLog, ItemCatalog.LogsAgent),
        (HostItem.ActivityLog, ItemCatalog.LogsActivity), (HostItem.Application, ItemCatalog.EventsApplication), (HostItem.System, ItemCatalog.EventsSystem),
        (HostItem.Writers, ItemCatalog.VssWriters), (HostItem.ProcessesAgain, ItemCatalog.ProcessesEnd),
    ];

    /// <inheritdoc/>
    public override void WriteTo(string folder)
    {
        var context = Context();
        using var writer = BundleWriter.Create(Path.Combine(folder, BundleName.Of(null, host.Name, context.NowUtc, id)), context);
        var items = new List<ManifestItem> { Item(ItemCatalog.HostContext, ItemOutcome.Collected) };
        foreach (var (item, itemId) in Known)
            items.Add(Item(itemId, Write(writer, item, itemId)));
        foreach (var (_, file) in files.Where(static file => !Known.Any(known => known.Item == file.Item)))
            WriteRaw(writer, ItemCatalog.Extra, file, ItemOutcome.Collected);
        items.Add(Item(ItemCatalog.Extra, ItemOutcome.Collected));
        writer.Finish(
            entries => new BundleManifest
            {
                FormatVersion = 1,
                BundleId = id,
                StartedUtc = context.NowUtc,
                EndedUtc = context.NowUtc.AddSeconds(48),
                Complete = true,
                Items = items,
                Entries = entries,
                Footprint = new(),
            },
            "Synthetic evidence.");
    }

    private ItemOutcome Write(BundleWriter writer, HostItem item, ItemId itemId)
    {
        var outcome = host.StateOf(item) switch
        {
            ItemState.Missing => ItemOutcome.Missing,
            ItemState.Denied => ItemOutcome.Denied,
            ItemState.TimedOut => ItemOutcome.TimedOut,
            ItemState.Cut => ItemOutcome.Truncated,
            _ => ItemOutcome.Collected,
        };
        if (outcome is not (ItemOutcome.Collected or ItemOutcome.Truncated))
        {
            writer.NoteOutcome(itemId, outcome);
            return outcome;
        }

        switch (item)
        {
            case HostItem.Processes or HostItem.ProcessesAgain:
                writer.WriteFacts(itemId, host.Processes.Append(Collector).Select(process => Fact(process, item == HostItem.ProcessesAgain)), new ProcessFactCodec());
                break;
            case HostItem.Services:
                writer.WriteFacts(itemId, host.Services.Select(static service => new ServiceFact(service.Key, service.Display,
                    service.IsRunning ? ServiceState.Running : ServiceState.Stopped, service.IsRunning ? service.Pid : null, ServiceStartType.Automatic, "LocalSystem", service.Image)), new ServiceFactCodec());
                break;
            case HostItem.Tcp:
                writer.WriteFacts(itemId, host.Sockets.Select(static s => new TcpEndpoint(s.Local, s.LocalPort, s.Remote, s.RemotePort, StateOf(s.State), s.Pid)), new TcpEndpointCodec());
                break;
            case HostItem.ProductRegistry or HostItem.PolicyRegistry:
                writer.WriteFacts(itemId, Registry(item), new RegistryFactCodec());
                break;
            default:
                foreach (var (_, file) in files.Where(file => file.Item == item))
                    WriteRaw(writer, itemId, file, outcome);
                break;
        }

        return outcome;
    }

    private static void WriteRaw(BundleWriter writer, ItemId item, EvidenceFile file, ItemOutcome outcome)
    {
        using var entry = writer.OpenRaw(item, file.Name, file.Name);
        entry.Write(file.Content);
        entry.Complete(outcome);
    }

    private IEnumerable<RegistryFact> Registry(HostItem item)
    {
        foreach (var key in host.Registry.Where(setting => setting.Item == item).GroupBy(static setting => setting.Key, StringComparer.Ordinal))
        {
            var path = @"HKEY_LOCAL_MACHINE\" + key.Key;
            var written = host.Clock(host.LogsBegin).AddDays(-30);
            yield return new(path, RegistryView.View64, null, RegistryDataKind.Key, null, KeyLastWriteUtc: written);
            foreach (var setting in key)
                yield return new(path, RegistryView.View64, setting.Name, setting.Text is null ? RegistryDataKind.DWord : RegistryDataKind.Text, setting.Text ?? Text.Of(setting.Number), KeyLastWriteUtc: written);
        }
    }

    private ProcessFact Fact(ProcessState process, bool isSecond) => new(process.Pid, process.Name, StartUtc: host.Clock(process.Start), ImagePath: process.Path,
        CpuTime: isSecond ? process.CpuAtSecond : process.Cpu, Owner: process.Owner);

    /// <summary>The collector sees itself.</summary>
    private ProcessState Collector => new(9_144, "arccollect.exe", host.Taken.AddSeconds(-2), TimeSpan.FromMilliseconds(140), TimeSpan.FromMilliseconds(2_300), @"D:\support\arccollect.exe");

    private BundleContext Context()
    {
        var now = host.Clock(host.Taken);
        return new()
        {
            FormatVersion = 1,
            BundleId = id,
            ToolVersion = "0.1.0",
            Source = "live",
            HostName = host.Name,
            HostFqdn = host.FullName,
            Addresses = host.Address6 is { } six ? [host.Address, six] : [host.Address],
            Role = (host.IsServer, host.IsAgent) switch { (true, true) => "both", (true, _) => "server", _ => "agent" },
            Os = "Windows Server 2022 10.0.20348",
            NowUtc = now,
            UtcOffsetMinutes = (int)host.Zone.Rules.GetUtcOffset(now).TotalMinutes,
            TimeZoneId = host.Zone.Windows,
            BootUtc = host.Clock(host.Boot),
            OemCodePage = Encodings.OemPage(host.Language),
            AnsiCodePage = Encodings.AnsiPage(host.Language),
            UiLanguage = Cultures[host.Language.ToString()],
            Elevated = true,
            Plan = [.. Known.Select(static known => known.Id.Value)],
        };
    }

    private ManifestItem Item(ItemId item, ItemOutcome outcome) => new(item.Value, outcome.ToName(), host.Clock(host.Taken), 120, []);

    private static TcpState StateOf(string word) => word switch
    {
        "LISTENING" => TcpState.Listen,
        "ESTABLISHED" => TcpState.Established,
        "SYN_SENT" => TcpState.SynSent,
        "CLOSE_WAIT" => TcpState.CloseWait,
        _ => TcpState.TimeWait,
    };
}

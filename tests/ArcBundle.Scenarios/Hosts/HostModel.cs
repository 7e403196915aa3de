namespace ArcBundle.Scenarios.Hosts;

/// <summary>
/// A host as it truly is. Times are true times; what the host writes is shifted by its clock's error. Everything invented: names of the
/// <c>.test</c> domain, addresses of the documentation ranges.
/// </summary>
/// <param name="name">Short name.</param>
/// <param name="address">IPv4 address.</param>
internal sealed class HostModel(string name, string address)
{
    /// <summary>Short name.</summary>
    public string Name { get; } = name;

    /// <summary>Full name.</summary>
    public string FullName => Name.ToLowerInvariant() + ".example.test";

    /// <summary>IPv4 address.</summary>
    public string Address { get; } = address;

    /// <summary>IPv6 address; null for none.</summary>
    public string? Address6 { get; set; }

    public HostLanguage Language { get; set; }

    public HostZone Zone { get; set; } = HostZone.Tokyo;

    /// <summary>What its clock shows less the true time.</summary>
    public TimeSpan ClockError { get; set; }

    /// <summary>Last start of the system, true time.</summary>
    public DateTimeOffset Boot { get; set; }

    /// <summary>When its evidence was taken, true time.</summary>
    public DateTimeOffset Taken { get; set; }

    public bool IsServer { get; set; }

    /// <summary>Whether it has the client agent.</summary>
    public bool IsAgent { get; set; }

    public List<ProcessState> Processes { get; } = [];

    public List<ServiceRow> Services { get; } = [];

    public List<Socket> Sockets { get; } = [];

    public List<WriterRow> Writers { get; } = [];

    public List<LoggedEvent> Events { get; } = [];

    public List<RegistrySetting> Registry { get; } = [];

    public List<FirewallLine> FirewallLines { get; } = [];

    public List<FilterRow> Filters { get; } = [];

    /// <summary>Beginning of its event logs, true time.</summary>
    public DateTimeOffset LogsBegin { get; set; }

    /// <summary>What was sent, and how.</summary>
    public Dictionary<HostItem, ItemState> Sent { get; } = [];

    /// <summary>Whether it sent nothing at all.</summary>
    public bool IsAbsent { get; set; }

    /// <summary>Whether antivirus software is installed.</summary>
    public bool HasAntivirus { get; set; }

    /// <summary>Whether it sends a bundle, else files collected by hand.</summary>
    public bool IsBundle { get; set; }

    /// <summary>Whether its <c>systeminfo</c> is whole; else it was reduced to what is above the network cards.</summary>
    public bool ShowsAddresses { get; set; }

    /// <summary>Whether anything it sent tells its addresses.</summary>
    public bool IsAddressKnown => !IsAbsent && (IsBundle || Has(HostItem.Tcp) || (Has(HostItem.SystemInfo) && ShowsAddresses));

    /// <summary>Whether what it sent tells that it is the node of the logs: they name an address alone, and nothing sent shows that it has it.</summary>
    public bool IsUnrelated { get; set; }

    /// <summary>Whether it was restarted between the incident and the taking of its evidence.</summary>
    public bool IsRestartedSince { get; set; }

    /// <summary>Where a log begins, has its hole or is cut, by its item, true time.</summary>
    public Dictionary<HostItem, DateTimeOffset> Breaks { get; } = [];

    /// <summary>Process id of the Universal Agent.</summary>
    public int AgentPid { get; set; }

    /// <summary>What became of an item.</summary>
    public ItemState StateOf(HostItem item) => IsAbsent ? ItemState.Missing : Sent.GetValueOrDefault(item, ItemState.Missing);

    /// <summary>Whether an item was sent whole.</summary>
    public bool Has(params ReadOnlySpan<HostItem> items)
    {
        foreach (var item in items)
        {
            if (StateOf(item) != ItemState.Whole)
                return false;
        }

        return true;
    }

    /// <summary>What the host's clock showed at a true time, UTC.</summary>
    public DateTimeOffset Clock(DateTimeOffset at) => at + ClockError;

    /// <summary>The host's local time at a true time.</summary>
    public DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(Clock(at), Zone.Rules).DateTime;
}

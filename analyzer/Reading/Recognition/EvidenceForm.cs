namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>The forms of evidence that are recognised by content. Names and extensions of files are never looked at.</summary>
internal enum EvidenceForm
{
    /// <summary>None of the forms below.</summary>
    Unknown,

    /// <summary>Windows event log file (<c>.evtx</c>); its channel is in its records.</summary>
    EventLogFile,

    /// <summary>Events as XML (<c>wevtutil qe /f:xml</c> or <c>/f:RenderedXml</c>).</summary>
    EventXml,

    /// <summary><c>vssadmin list writers</c>, also when it lists none or was refused.</summary>
    VssWriters,

    /// <summary><c>vssadmin list providers</c>.</summary>
    VssProviders,

    /// <summary><c>vssadmin list shadows</c>.</summary>
    VssShadows,

    /// <summary><c>vssadmin list shadowstorage</c>.</summary>
    VssStorage,

    /// <summary><c>netstat -an</c>, <c>-ano</c>, <c>-anob</c>.</summary>
    Netstat,

    /// <summary>Processes: <c>wmic</c>, <c>Export-Csv</c> or <c>tasklist</c>.</summary>
    ProcessTable,

    /// <summary><c>msinfo32 /report</c>: host, time of the report, and running tasks.</summary>
    SystemInformation,

    /// <summary>Services: <c>sc query</c>, <c>Export-Csv</c>, <c>wmic</c>.</summary>
    ServiceList,

    /// <summary>Registry export.</summary>
    RegistryExport,

    /// <summary>Rows of the product's activity log table, or text of its activity log.</summary>
    ActivityLog,

    /// <summary>Any other log of the product: lines with time stamps. The folder's host decides whose it is.</summary>
    ProductLog,

    /// <summary><c>pfirewall.log</c>.</summary>
    FirewallLog,

    /// <summary><c>PortsConfig.cfg</c> or <c>CAPortConfig.cfg</c>.</summary>
    PortConfig,

    /// <summary><c>fltmc filters</c>, also when it was refused.</summary>
    MinifilterList,

    /// <summary><c>fltmc instances</c>.</summary>
    MinifilterInstances,

    /// <summary><c>netsh int ipv4 show dynamicport tcp</c> and its likes.</summary>
    DynamicPorts,

    /// <summary>The hosts file.</summary>
    HostsFile,

    /// <summary><c>netsh advfirewall show currentprofile</c> or <c>allprofiles</c>.</summary>
    FirewallProfiles,

    /// <summary><c>systeminfo</c>, list or csv.</summary>
    SystemInfo,

    /// <summary>Trace of Windows as recorded (<c>.etl</c>).</summary>
    EventTrace,

    /// <summary>Capture of packets (<c>pcapng</c>, <c>pcap</c>).</summary>
    PacketCapture,

    /// <summary>Trace of a .NET program (<c>.nettrace</c>): told, and not read. The TCP events of Windows never stand in one.</summary>
    EventPipeTrace,

    /// <summary>Events as text, a table or CSV: told, and not read. They lack what the events are known by.</summary>
    EventTable,

    /// <summary>A packed file among others: told, and not opened.</summary>
    Packed,
}

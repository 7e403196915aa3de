using ArcBundle.Scenarios.Chance;

namespace ArcBundle.Scenarios.Hosts;

/// <summary>What runs on a host that nothing is wrong with.</summary>
internal static class HostSetup
{
    /// <summary>Key name of the Universal Agent's service.</summary>
    public const string AgentKey = "CASUniversalAgent";

    /// <summary>Display name of the Universal Agent's service.</summary>
    public const string AgentDisplay = "Arcserve Backup Universal Agent";

    private const string AgentFolder = @"C:\Program Files (x86)\CA\SharedComponents\ARCserve Backup\UniAgent\";
    private const string ServerFolder = @"C:\Program Files (x86)\CA\ARCserve Backup\";

    private static readonly WriterRow[] Writers =
    [
        new("Task Scheduler Writer", "d61d61c8-d73a-4eee-8cdd-f6f9786b7124"), new("VSS Metadata Store Writer", "75dfb225-e2e4-4d39-9ac9-ffaff65ddf06"),
        new("Performance Counters Writer", "0bada1de-01a9-4625-8278-69e735f39dd2"), new("System Writer", "e8132975-6f93-4464-a53e-1050253ae220"),
        new("ASR Writer", "be000cbe-11fe-4426-9c58-531aa6355fc4"), new("COM+ REGDB Writer", "542da469-d3e1-473c-9f4f-7847f01fc64f"),
        new("Registry Writer", "afbab4a2-367d-4d15-a586-71dbb18f8485"), new("Shadow Copy Optimization Writer", "4dc3bdd4-ab48-4d07-adb0-3bee2926fd7f"),
        new("WMI Writer", "a6ad56c2-b509-4e6c-bb19-49d8f43532f0"), new("SqlServerWriter", "a65faa63-5ea8-4ebc-9dbd-a0c4db26912a"),
    ];

    private static readonly (string Service, string Display, string Process, string Filter, string Altitude, string Path)[] Antivirus =
    [
        ("WinDefend", "Microsoft Defender Antivirus Service", "MsMpEng.exe", "WdFilter", "328010", @"C:\ProgramData\Microsoft\Windows Defender\Platform\4.18.26010.1-0\MsMpEng.exe"),
        ("ntrtscan", "Apex One NT RealTime Scan", "NTRTScan.exe", "tmpreflt", "328500", @"C:\Program Files (x86)\Trend Micro\Security Agent\NTRTScan.exe"),
        ("ekrn", "ESET Service", "ekrn.exe", "eamonm", "328700", @"C:\Program Files\ESET\ESET Security\ekrn.exe"),
        ("SepMasterService", "Symantec Endpoint Protection", "ccSvcHst.exe", "SRTSP", "329000", @"C:\Program Files\Symantec\Symantec Endpoint Protection\ccSvcHst.exe"),
    ];

    /// <summary>Sets up everything but events and logs, from <see cref="HostModel.Boot"/> and <see cref="HostModel.Taken"/>.</summary>
    public static void Build(HostModel host, Dice dice)
    {
        host.AgentPid = dice.Between(1900, 3100);
        var boot = host.Boot;
        AddProcess(host, "System", 4, boot, null, growing: true);
        AddProcess(host, "services.exe", 700, boot.AddSeconds(9), @"C:\Windows\system32\services.exe", growing: true);
        AddProcess(host, "lsass.exe", 712, boot.AddSeconds(9), @"C:\Windows\system32\lsass.exe", growing: true);
        for (var i = 0; i < 8; i++)
        {
            AddProcess(host, "svchost.exe", 840 + (i * 44), boot.AddSeconds(10 + i), @"C:\Windows\system32\svchost.exe", growing: i % 3 == 0);
            AddService(host, new[] { "EventLog", "Dnscache", "LanmanServer", "LanmanWorkstation", "Schedule", "EventSystem", "CryptSvc", "Winmgmt" }[i], "Service " + Forms.Text.Of(i), 840 + (i * 44), @"C:\Windows\system32\svchost.exe -k netsvcs");
        }

        AddProcess(host, "explorer.exe", 6100, host.Taken.AddMinutes(-11), @"C:\Windows\explorer.exe", growing: true);
        if (host.IsAgent)
        {
            AddProcess(host, "UnivAgent.exe", host.AgentPid, boot.AddSeconds(31), AgentFolder + "UnivAgent.exe", growing: dice.Percent(50));
            AddService(host, AgentKey, dice.Percent(70) ? AgentDisplay : "CA ARCserve Universal Agent", host.AgentPid, AgentFolder + "UnivAgent.exe");
            host.Sockets.Add(Socket.Listener("0.0.0.0", 6050, host.AgentPid));
            host.Sockets.Add(Socket.Listener("0.0.0.0", 6051, host.AgentPid));
        }

        if (host.IsServer)
        {
            foreach (var (image, pid) in new[] { ("jobeng.exe", 1800), ("tapeng.exe", 1812), ("dbeng.exe", 1824), ("caservd.exe", 1836) })
                AddProcess(host, image, pid, boot.AddSeconds(60), ServerFolder + image, growing: true);
            AddService(host, "CASJobEngine", "Arcserve Backup Job Engine", 1800, ServerFolder + "jobeng.exe");
            AddService(host, "CASTapeEngine", "Arcserve Backup Tape Engine", 1812, ServerFolder + "tapeng.exe");
            host.Sockets.Add(Socket.Listener("0.0.0.0", 6503, 1800));
        }

        host.Sockets.Insert(0, Socket.Listener("0.0.0.0", 135, 884));
        host.Sockets.Add(Socket.Listener("0.0.0.0", 445, 4));
        host.Sockets.Add(new(host.Address, 445, "192.0.2.200", dice.Between(50000, 60000), "ESTABLISHED", 4));
        host.Sockets.Add(Socket.Listener("::", 445, 4));
        host.Writers.AddRange(Writers);
        host.Filters.AddRange([new("bindflt", 1, "409800"), new("storqosflt", 0, "244000"), new("wcifs", 0, "189900"), new("luafv", 1, "135000"), new("FileInfo", 6, "40500")]);
        if (host.HasAntivirus)
            AddAntivirus(host, dice.Pick(Antivirus));
        AddRegistry(host);
    }

    /// <summary>Installs Microsoft Defender in place of any other antivirus software.</summary>
    public static void UseDefender(HostModel host)
    {
        foreach (var (service, _, process, filter, _, _) in Antivirus)
        {
            host.Services.RemoveAll(s => string.Equals(s.Key, service, StringComparison.Ordinal));
            host.Processes.RemoveAll(p => string.Equals(p.Name, process, StringComparison.Ordinal));
            host.Filters.RemoveAll(f => string.Equals(f.Name, filter, StringComparison.Ordinal));
        }

        host.HasAntivirus = true;
        AddAntivirus(host, Antivirus[0]);
    }

    /// <summary>Adds a process.</summary>
    public static void AddProcess(HostModel host, string name, int pid, DateTimeOffset start, string? path, bool growing) =>
        host.Processes.Add(new(pid, name, start, TimeSpan.FromMilliseconds(780 + (pid % 97 * 40)), growing ? TimeSpan.FromMilliseconds(31) : TimeSpan.Zero, path));

    /// <summary>Adds firewall settings: on, with rules for the product or without.</summary>
    public static void AddFirewall(HostModel host, bool withRules)
    {
        const string Policy = @"SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy";
        host.Registry.RemoveAll(static setting => setting.Item == HostItem.FirewallRegistry);
        foreach (var profile in new[] { "DomainProfile", "PublicProfile", "StandardProfile" })
        {
            host.Registry.Add(new(HostItem.FirewallRegistry, $@"{Policy}\{profile}", "EnableFirewall", null, 1));
            host.Registry.Add(new(HostItem.FirewallRegistry, $@"{Policy}\{profile}", "DefaultInboundAction", null, 1));
        }

        Rule("CoreNet-DHCP-In", "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=17|LPort=68|RPort=67|App=%SystemRoot%\\system32\\svchost.exe|Svc=dhcp|Name=@FirewallAPI.dll,-25301|");
        Rule("FPS-SMB-In-TCP", "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=445|App=System|Name=@FirewallAPI.dll,-28511|");
        if (withRules)
        {
            Rule("{6B1E9C11-3A0E-4F50-8A53-2A1C5E0D7711}", $"v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=6050|LPort=6051|Name=Arcserve Backup Universal Agent|");
            Rule("{6B1E9C11-3A0E-4F50-8A53-2A1C5E0D7712}", $"v2.31|Action=Allow|Active=TRUE|Dir=In|App={AgentFolder}UnivAgent.exe|Name=Arcserve Backup Universal Agent (program)|");
        }

        void Rule(string id, string text) => host.Registry.Add(new(HostItem.FirewallRegistry, Policy + @"\FirewallRules", id, text));
    }

    private static void AddAntivirus(HostModel host, (string Service, string Display, string Process, string Filter, string Altitude, string Path) product)
    {
        AddProcess(host, product.Process, 3304, host.Boot.AddSeconds(40), product.Path, growing: true);
        AddService(host, product.Service, product.Display, 3304, product.Path);
        host.Filters.Add(new(product.Filter, 5, product.Altitude));
    }

    private static void AddRegistry(HostModel host)
    {
        const string Root = @"SOFTWARE\WOW6432Node\ComputerAssociates\CA ARCserve Backup";
        host.Registry.Add(new(HostItem.ProductRegistry, Root + @"\Base\Path", "HOME", ServerFolder.TrimEnd('\\')));
        host.Registry.Add(new(HostItem.ProductRegistry, Root + @"\UniversalClientAgent\Common", "Path", AgentFolder.TrimEnd('\\')));
        host.Registry.Add(new(HostItem.PolicyRegistry, @"SOFTWARE\Policies\Microsoft\Windows\System", "EnableSmartScreen", null, 1));
        AddFirewall(host, withRules: true);
    }

    private static void AddService(HostModel host, string key, string display, int pid, string image) => host.Services.Add(new(key, display, IsRunning: true, pid, image));
}

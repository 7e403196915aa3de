namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>Makes small disk trees of invented hosts. All content is synthetic.</summary>
internal static class SampleTree
{
    public const string ServerLog = "Program Files (x86)/CA/ARCserve Backup/LOG/TAPE.LOG";
    public const string AgentLog = "Program Files (x86)/CA/ARCserve Client Agent for Windows/Log/caagent.log";
    public const string PortsFile = "Program Files (x86)/CA/SharedComponents/ARCserve Backup/PortsConfig.cfg";
    public const string ApplicationLog = "WINDOWS/system32/WinEvt/Logs/application.evtx";

    /// <summary>A backup server with names in an odd case, as disks have them. Returns its root.</summary>
    public static string Server(TemporaryFolder folder, string name = "BKSV01")
    {
        folder.Write($"{name}/{ServerLog}", "synthetic tape log\r\n"u8);
        folder.Write($"{name}/{PortsFile}", "# synthetic\r\n"u8);
        folder.Write($"{name}/{ApplicationLog}", "ElfFile synthetic"u8);
        return folder[name];
    }

    /// <summary>A client agent. Returns its root.</summary>
    public static string Agent(TemporaryFolder folder, string name = "FILESV02")
    {
        folder.Write($"{name}/{AgentLog}", "synthetic agent log\r\n"u8);
        folder.Write($"{name}/Windows/System32/winevt/Logs/System.evtx", "ElfFile synthetic"u8);
        return folder[name];
    }
}

namespace ArcBundle.Analyzer.Causes;

/// <summary>
/// Which service owns a VSS writer, by class GUID first and by its never translated name else. Source: windows-evidence.md section 2
/// (Microsoft's list of in-box writers; public scripts). Writers whose service is unsure or must not be restarted say so.
/// </summary>
internal static class WriterServices
{
    private static readonly WriterService[] Table =
    [
        new("System Writer", "e8132975-6f93-4464-a53e-1050253ae220", "CryptSvc"),
        new("Registry Writer", "afbab4a2-367d-4d15-a586-71dbb18f8485", "VSS"),
        new("COM+ REGDB Writer", "542da469-d3e1-473c-9f4f-7847f01fc64f", "VSS"),
        new("ASR Writer", "be000cbe-11fe-4426-9c58-531aa6355fc4", "VSS"),
        new("Shadow Copy Optimization Writer", "4dc3bdd4-ab48-4d07-adb0-3bee2926fd7f", "VSS"),
        new("WMI Writer", "a6ad56c2-b509-4e6c-bb19-49d8f43532f0", "Winmgmt"),
        new("BITS Writer", "4969d978-be47-48b0-b100-f328f07ac1e0", "BITS"),
        new("SqlServerWriter", "a65faa63-5ea8-4ebc-9dbd-a0c4db26912a", "SQLWriter"),
        new("WIDWriter", "8d5194e1-e455-434a-b2e5-51296cce67df", "WIDWriter"),
        new("Microsoft Exchange Writer", "76fe1ac4-15f7-4bcd-987e-8e1acb462fb7", "MSExchangeRepl"),
        new("Microsoft Exchange Replica Writer", null, "MSExchangeRepl"),
        new("Microsoft Hyper-V VSS Writer", "66841cd4-6ded-4f4b-8f17-fd23f8ddc3de", "vmms"),
        new("IIS Config Writer", "2a40fd15-dfca-4aa8-a654-1f8c654603f6", "AppHostSvc"),
        new("IIS Metabase Writer", "59b1f0cf-90ef-465f-9609-6ca8b2938366", "IISADMIN"),
        new("Dhcp Jet Writer", "be9ac81e-3619-421f-920f-4c6fea9e93ad", "DHCPServer"),
        new("WINS Jet Writer", "f08c1483-8407-4a26-8c26-6c267a629741", "WINS"),
        new("DFS Replication service writer", null, "DFSR"),
        new("FRS Writer", null, "NtFrs"),
        new("FSRM Writer", "12ce4370-5bb7-4c58-a76a-e5d5097e3674", "srmsvc"),
        new("Dedup Writer", null, "ddpvssvc"),
        new("MSSearch Service Writer", "cd3f2362-8bef-46c7-9181-d62844cdc062", "WSearch"),
        new("MSMQ Writer (MSMQ)", "7e47b561-971a-46e6-96b9-696eeaa53b2a", "MSMQ"),
        new("NTDS", "b2014c9e-8711-4c5c-a5a9-3cf384484757", "NTDS", WriterRestart.RebootOnly),
        new("Certificate Authority", "6f5b15b5-da24-4d88-b737-63063e3a1f86", "CertSvc", WriterRestart.Unsure),
        new("NPS VSS Writer", "35e81631-13e1-48db-97fc-d5bc721bb18a", "EventSystem"),
        new("TermServLicensing", "5382579c-98df-47a7-ac6c-98a6d7106e09", "TermServLicensing"),
        new("TS Gateway Writer", "368753ec-572e-4fc7-b4b9-ccd9bdc624cb", "TSGateway", WriterRestart.Unsure),
        new("WDS VSS Writer", "82cb5521-68db-4626-83a4-7fc6f88853e9", "WDSServer"),
        new("Windows Server Storage VSS Writer", null, "WseStorageSvc"),
        new("SMS Writer", null, "SMS_SITE_VSS_WRITER"),
        new("SharePoint Services Writer", null, "SPWriter"),
        new("Cluster Shared Volume VSS Writer", "1072ae1c-e5a7-4ea1-9e4a-6f7964656570", "ClusSvc", WriterRestart.Never),
        new("Task Scheduler Writer", "d61d61c8-d73a-4eee-8cdd-f6f9786b7124", "VSS"),
        new("VSS Metadata Store Writer", "75dfb225-e2e4-4d39-9ac9-ffaff65ddf06", "VSS"),
        new("Performance Counters Writer", "0bada1de-01a9-4625-8278-69e735f39dd2", "VSS"),
    ];

    /// <summary>The row of a writer; null for one that is not known, for example of another maker's product.</summary>
    public static WriterService? Find(string name, string? classId) =>
        Table.FirstOrDefault(row => row.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? Table.FirstOrDefault(row => row.ClassId is not null && row.ClassId.Equals(classId?.Trim('{', '}'), StringComparison.OrdinalIgnoreCase));
}

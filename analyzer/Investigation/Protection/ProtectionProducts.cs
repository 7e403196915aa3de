namespace ArcBundle.Analyzer.Investigation.Protection;

/// <summary>
/// The one table of antivirus and EDR products. Driver names and altitudes: Microsoft, "Allocated filter altitudes" (2025-10-28). Names of
/// services and processes: public lists of security products; many services and every title are unconfirmed and can be changed here.
/// Products are found by name: ranges of altitudes miss many and hold others (<see cref="AntivirusAltitudes"/>).
/// </summary>
internal static class ProtectionProducts
{
    /// <summary>Name of Microsoft Defender, whose exclusions and log can be read.</summary>
    public const string Defender = "Microsoft Defender";

    /// <summary>Name of Symantec Endpoint Protection.</summary>
    public const string Symantec = "Symantec Endpoint Protection";

    /// <summary>Name of Trellix Endpoint Security, formerly of McAfee.</summary>
    public const string Trellix = "Trellix (McAfee) Endpoint Security";

    /// <summary>Name of Sophos Endpoint.</summary>
    public const string Sophos = "Sophos Endpoint";

    /// <summary>All products.</summary>
    public static IReadOnlyList<ProtectionProduct> All { get; } =
    [
        new(Defender)
        {
            Filters = [new("WdFilter", "328010"), new("MpFilter", "328000"), new("mssecflt", "385600")],
            Services = ["WinDefend", "WdNisSvc", "Sense", "MDCoreSvc"],
            Processes = ["MsMpEng", "NisSrv", "MsSense", "MpDefenderCoreService"],
        },
        new(Symantec)
        {
            Filters =
            [
                new("SRTSP", "329000"), new("SRTSP64", "329000"), new("eeCtrl", "329010"), new("BHDrvx64", "365100"), new("symevnt", "365090"),
                new("SymEFASI", "260610"), new("SISIPSFileFilter", "365010"),
            ],
            Services = ["SepMasterService", "SmcService"],
            Processes = ["ccSvcHst", "Smc", "Rtvscan"],
            Titles = ["Symantec Endpoint Protection"],
        },
        new("Trend Micro Apex One / Deep Security")
        {
            Filters =
            [
                new("tmpreflt", "328500"), new("tmevtmgr", "328510"), new("TmEyes", "328520"), new("TmEsFlt", "328530"), new("fileflt", "328540"),
                new("TMUMH", "388630"), new("hfileflt", "388640"),
            ],
            Services = ["ntrtscan", "tmlisten", "TmCCSF", "TMBMServer", "ds_agent", "Amsp"],
            Processes = ["Ntrtscan", "TmListen", "TmCCSF", "TMBMSRV", "PccNTMon", "CNTAoSMgr", "dsa", "coreServiceShell"],
            Titles = ["Trend Micro"],
        },
        new(Trellix)
        {
            Filters = [new("mfehidk", "321300"), new("mfencoas", "321310"), new("mfeaskm", "386610"), new("mfencfilter", "386600"), new("FeKern", "388360")],
            Services = ["McShield", "mfemms", "mfevtp", "masvc", "macmnsvc", "xagt"],
            Processes = ["mcshield", "mfetp", "masvc", "macmnsvc", "xagt"],
            Titles = ["McAfee Endpoint Security", "McAfee VirusScan", "Trellix Endpoint Security"],
        },
        new("ESET")
        {
            Filters = [new("eamonm", "328700"), new("ehdrv", "387600"), new("edevmon", "400800")],
            Services = ["ekrn", "EraAgentSvc"],
            Processes = ["ekrn", "egui", "EIConnector"],
            Titles = ["ESET "],
        },
        new(Sophos)
        {
            Filters = [new("SophosED", "324050", "389220", "80670"), new("SAVOnAccess", "324010")],
            Services = ["SAVService", "Sophos File Scanner Service", "Sophos Endpoint Defense Service"],
            Processes = ["SavService", "SSPService", "SophosFS", "SophosFileScanner"],
            Titles = ["Sophos Anti-Virus", "Sophos Endpoint"],
        },
        new("CrowdStrike Falcon")
        {
            Filters = [new("csagent", "321410"), new("im", "80680")],
            Services = ["CSFalconService"],
            Processes = ["CSFalconService", "CSFalconContainer"],
            Titles = ["CrowdStrike"],
        },
        new("SentinelOne")
        {
            Filters = [new("SentinelMonitor", "329355.5", "389040")],
            Services = ["SentinelAgent", "SentinelStaticEngine"],
            Processes = ["SentinelAgent", "SentinelServiceHost"],
            Titles = ["Sentinel Agent"],
        },
        new("Kaspersky")
        {
            Filters = [new("klif", "320400"), new("klam", "320450", "328650"), new("klifks", "362902")],
            Services = ["AVP*", "klnagent", "kavfs"],
            Processes = ["avp", "kavfs", "klnagent"],
            Titles = ["Kaspersky Endpoint Security", "Kaspersky Security", "Kaspersky Anti-Virus"],
        },
        new("Bitdefender")
        {
            Filters = [new("gzflt", "320820"), new("trufos", "320770"), new("Atc", "320781"), new("vlflt", "320832")],
            Services = ["EPSecurityService", "EPProtectedService"],
            Processes = ["EPSecurityService", "vsserv", "bdservicehost"],
            Titles = ["Bitdefender"],
        },
        new("Palo Alto Networks Cortex XDR")
        {
            Filters = [new("CyvrFsfd", "321234"), new("tedrdrv", "380430")],
            Services = ["cyserver", "CyveraService"],
            Processes = ["cyserver", "CyveraService", "Traps"],
            Titles = ["Cortex XDR"],
        },
        new("Carbon Black")
        {
            Filters = [new("CarbonBlackK", "386720"), new("b9kernel", "329050"), new("paritydriver", "80800")],
            Services = ["CbDefense", "CarbonBlack", "Parity"],
            Processes = ["RepMgr", "RepUtils", "cb", "Parity"],
            Titles = ["Carbon Black", "VMware Carbon Black"],
        },
        new("Cylance")
        {
            Filters = [new("CyProtectDrv64", "388510"), new("CyOptics", "388514")],
            Services = ["CylanceSvc"],
            Processes = ["CylanceSvc", "CyOptics"],
            Titles = ["Cylance"],
        },
        new("WithSecure (F-Secure)")
        {
            Filters = [new("fsgk", "322000"), new("fsatp", "388220"), new("fshs", "388221", "388222")],
            Services = ["fshoster", "fsulhoster"],
            Processes = ["fshoster32", "fshoster64"],
            Titles = ["F-Secure", "WithSecure"],
        },
        new("Cybereason") { Filters = [new("CRExecPrev", "262410")], Processes = ["CybereasonAV"], Titles = ["Cybereason"] },
        new("Elastic Defend")
        {
            Filters = [new("ElasticEndpoint", "260350.5")], Services = ["ElasticEndpoint"], Processes = ["elastic-endpoint"],
        },
        new("HarfangLab") { Filters = [new("hlprotect", "321650")], Processes = ["hurukai"] },
        new("Huntress") { Filters = [new("HuntMon", "363558.5")], Processes = ["HuntressAgent"], Titles = ["Huntress"] },
        new("Tanium") { Filters = [new("TaniumRecorderDrv", "385800")], Processes = ["TaniumClient"], Titles = ["Tanium"] },
        new("Webroot") { Filters = [new("WRKrn", "320111")], Services = ["WRSVC"], Titles = ["Webroot"] },
        new("Malwarebytes") { Filters = [new("mbam", "328800")], Services = ["MBAMService"], Titles = ["Malwarebytes"] },
        new("Panda") { Filters = [new("PSINFILE", "327610")], Services = ["PSANHost"], Titles = ["Panda Endpoint"] },
        new("AhnLab V3") { Filters = [new("V3Flt2k", "326020")], Titles = ["AhnLab V3"] },
        new("Fortinet FortiClient") { Filters = [new("fortimon2", "324920")], Titles = ["FortiClient"] },
        new("Avast") { Filters = [new("aswSP", "388401")], Titles = ["Avast"] },
        new("Avira") { Filters = [new("avgntflt", "320500")], Titles = ["Avira"] },
        new("Cisco Secure Endpoint") { Filters = [new("immunetprotect", "320614")], Titles = ["Cisco Secure Endpoint", "Cisco AMP"] },
        new("VMware guest introspection") { Filters = [new("vsepflt", "328200")] },
        new("Dr.Web") { Filters = [new("Spiderg3", "323600")], Titles = ["Dr.Web"] },
        new("Hitachi Hibun (秘文)") { Filters = [new("hsmltwhl", "320340"), new("hssfwhl", "320330")] },
        new("SKYSEA Client View") { Filters = [new("SkyAMDrv", "386430")], Titles = ["SKYSEA"] },
        new("Humming Heads SeP")
        {
            Filters =
            [
                new("SePSed", "147800"), new("SePnet", "84350"), new("SePuld", "84340"), new("SePpld", "84330"), new("SePfsd", "84320"),
                new("SePwld", "84310"), new("SePprd", "84300"),
            ],
        },
        new("QualitySoft QND") { Filters = [new("qfmon", "381190")] },
    ];

    /// <summary>The table as text, for the fingerprint of the rules.</summary>
    public static IEnumerable<string> Canonical => All.Select(static product => product.ToString()).Append("other " + string.Join(' ', OtherFilters.Names));

    /// <summary>The product with this minifilter; null when none is known.</summary>
    public static ProtectionProduct? OfFilter(string name) => All.FirstOrDefault(product => product.HasFilter(name));

    /// <summary>The product with a service of this key or display name, or with a process of this image as its program; null when none is known.</summary>
    public static ProtectionProduct? OfService(string? name, string? displayName, string? imagePath) =>
        All.FirstOrDefault(product => product.HasService(name) || product.HasService(displayName))
        ?? (CommandLines.ProgramOf(imagePath) is { } program ? OfImage(program) : null);

    /// <summary>The product with a process of this image name, or whose driver the image is; null when none is known.</summary>
    public static ProtectionProduct? OfImage(string image) => image.EndsWith(CommandLines.Driver, StringComparison.OrdinalIgnoreCase)
        ? OfFilter(ProductNames.Stem(image)[..^CommandLines.Driver.Length])
        : All.FirstOrDefault(product => product.HasProcess(ProductNames.Stem(image)));

    /// <summary>The product with this name in the list of installed programs; null when none is known.</summary>
    public static ProtectionProduct? OfTitle(string title) => All.FirstOrDefault(product => product.HasTitle(title.Trim()));
}

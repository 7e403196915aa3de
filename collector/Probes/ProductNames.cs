namespace ArcBundle.Collector.Probes;

/// <summary>
/// Names under which the product is found. Its registry paths and folders are only partly documented (vendor pages, public scripts and
/// scanner plug-ins name them), so they are data that is matched loosely, not paths that are relied on.
/// </summary>
internal static class ProductNames
{
    /// <summary>Subkeys of <c>HKLM\SOFTWARE</c> that the product writes to.</summary>
    public static IReadOnlyList<string> RegistryRoots { get; } = [@"SOFTWARE\ComputerAssociates", @"SOFTWARE\Arcserve"];

    /// <summary>Values that hold an installation folder.</summary>
    public static IReadOnlyList<string> FolderValues { get; } = ["HOME", "Path", "NTAgent", "InstallPath", "InstallDir"];

    /// <summary>Values that hold a product version.</summary>
    public static IReadOnlyList<string> VersionValues { get; } = ["Version", "ProductVersion", "CurrentVersion"];

    /// <summary>Folders of the vendors below the program folders.</summary>
    public static IReadOnlyList<string> VendorFolders { get; } = ["CA", "Arcserve", "ComputerAssociates"];

    /// <summary>The vendor's folder of shared components.</summary>
    public const string SharedFolder = "SharedComponents";

    /// <summary>Folders that hold logs, below an installation.</summary>
    public static IReadOnlyList<string> LogFolders { get; } = ["Log", "Logs", "JobLog", "JobLogs"];

    /// <summary>File names of logs in those folders: <c>TAPE.LOG</c>, <c>TAPE.LOG.0001</c>, job and agent logs, exported texts.</summary>
    public static IReadOnlyList<string> LogFiles { get; } = ["*.log", "*.log.*", "*.txt"];

    /// <summary>File names of logs in the installation's own folder, where texts are licences and the like.</summary>
    public static IReadOnlyList<string> LogFilesOutsideLogFolders { get; } = ["*.log", "*.log.*"];

    /// <summary>Port configuration files.</summary>
    public static IReadOnlyList<string> PortFiles { get; } = ["PortsConfig.cfg", "CAPortConfig.cfg"];

    /// <summary>Processes that run only on a backup server.</summary>
    public static IReadOnlyList<string> ServerProcesses { get; } = ["carunjob.exe", "asrunjob.exe", "casmgmtsvc.exe", "caserved.exe", "caservd.exe", "cadiscovd.exe"];

    /// <summary>Processes of the client agent.</summary>
    public static IReadOnlyList<string> AgentProcesses { get; } = ["univagent.exe", "caagstart.exe"];

    /// <summary>Whether a folder name is that of the product.</summary>
    public static bool IsProduct(string folderName) => Says(folderName, "arcserve") || Says(folderName, "brightstor") || Says(folderName, "cheetah");

    /// <summary>The side that a path or key speaks of.</summary>
    public static ProductSide SideOf(string path) =>
        Says(path, SharedFolder) ? ProductSide.Shared : Says(path, "agent") ? ProductSide.Agent : ProductSide.Server;

    /// <summary>Whether a name is one of a list, in any case.</summary>
    public static bool IsAny(IReadOnlyList<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file name matches one of the patterns (<c>*</c> and <c>?</c>), in any case.</summary>
    public static bool Matches(IReadOnlyList<string> patterns, string fileName) =>
        patterns.Any(pattern => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, fileName, ignoreCase: true));

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}

using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>
/// How the product's processes, services and ports are called, over its versions and makers. Data: what is unconfirmed can be changed here.
/// Source: the vendor article 3140109663; the service's key name is not public, so image path and display name decide first.
/// </summary>
internal static class ProductNames
{
    /// <summary>Ports on which an agent listens.</summary>
    public const int AgentPort = 6050;

    /// <summary>Second port of the agent.</summary>
    public const int SecondAgentPort = 6051;

    /// <summary>Both.</summary>
    public static IReadOnlyList<int> AgentPorts { get; } = [AgentPort, SecondAgentPort];

    /// <summary>Started by the agent for each request of a server; ends with the job.</summary>
    public static IReadOnlyList<string> AgentJobProcesses { get; } = ["caagstart"];

    /// <summary>Started on the server, one for each running job; two names over the versions.</summary>
    public static IReadOnlyList<string> ServerJobProcesses { get; } = ["carunjob", "asrunjob"];

    /// <summary>The Universal Agent's service process.</summary>
    public static IReadOnlyList<string> AgentServiceProcesses { get; } = ["univagent"];

    /// <summary>Processes whose open handles on a user's registry tie a forced unload to the product.</summary>
    public static IReadOnlyList<string> HiveHolders { get; } = ["caagstart", "univagent", "carunjob", "asrunjob"];

    private static readonly string[] AgentServiceImages = ["univagent.exe"];
    private static readonly string[] AgentServiceKeys = ["UnivAgent", "UniversalAgent", "CASUniversalAgent"];
    private static readonly string[] AgentServiceDisplayNames =
        ["Arcserve Backup Universal Agent", "CA ARCserve Universal Agent", "Arcserve Universal Agent", "Universal Agent"];

    /// <summary>Processes and services that only a backup server has.</summary>
    private static readonly string[] ServerWords = ["carunjob", "asrunjob", "jobeng", "tapeng", "dbeng", "caserved", "caservd", "cadiscovd", "caauthd", "casmgmtsvc"];

    /// <summary>The name of an image without folder and <c>.exe</c>.</summary>
    public static string Stem(string image)
    {
        var slash = image.LastIndexOfAny(['\\', '/']);
        var name = slash < 0 ? image : image[(slash + 1)..];
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }

    /// <summary>Whether a service is the Universal Agent: by its image, else by its display name, else by its key.</summary>
    public static bool IsAgentService(ServiceFact service) =>
        AgentServiceImages.Any(image => service.ImagePath?.Contains(image, StringComparison.OrdinalIgnoreCase) == true)
        || IsAgentDisplayName(service.DisplayName) || IsAgentKey(service.Name) || IsAgentDisplayName(service.Name);

    /// <summary>Whether <paramref name="name"/> is a display name of the Universal Agent.</summary>
    public static bool IsAgentDisplayName(string? name) =>
        name is not null && AgentServiceDisplayNames.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="key"/> is a known key name of the Universal Agent.</summary>
    public static bool IsAgentKey(string? key) => key is not null && AgentServiceKeys.Contains(key.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a process or service name belongs to a backup server.</summary>
    public static bool IsServerName(string name) => ServerWords.Contains(Stem(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the image of a service, a command line, is a program of a backup server.</summary>
    public static bool IsServerImage(string commandLine) => ServerWords.Any(word => commandLine.Contains(word + ".exe", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a process name belongs to a client agent.</summary>
    public static bool IsAgentName(string name) =>
        AgentJobProcesses.Contains(Stem(name), StringComparer.OrdinalIgnoreCase) || AgentServiceProcesses.Contains(Stem(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Everything above that decides a verdict, for the fingerprint of the rules.</summary>
    public static IEnumerable<string> Canonical =>
        [.. AgentJobProcesses, "/", .. ServerJobProcesses, "/", .. AgentServiceProcesses, "/", .. HiveHolders, "/", .. AgentServiceImages, "/",
            .. AgentServiceKeys, "/", .. AgentServiceDisplayNames, "/", .. ServerWords];
}

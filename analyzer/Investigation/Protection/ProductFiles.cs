using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation.Protection;

/// <summary>Tells whether a file or process that a protection product names belongs to Arcserve Backup.</summary>
/// <param name="Folders">Folders of the product on this host, without a backslash at the end, in the order found.</param>
internal sealed record ProductFiles(IReadOnlyList<string> Folders)
{
    /// <summary>Folders that a host may name at most.</summary>
    private const int MostFolders = 64;

    /// <summary>Characters of a text that are looked at.</summary>
    private const int LongestText = 16 * 1024;

    /// <summary>
    /// How the product's folders begin below the folder of programs, over its versions (vendor documents; "CA" through r17.5). Unconfirmed for later
    /// ones, so the folders of services, processes and registry values of the host come first.
    /// </summary>
    private const string FolderWord = @"\ARCserve Backup";

    private const string ProgramsWord = @"\Program Files";

    /// <summary>Names of registry values that hold a folder of the product.</summary>
    private static readonly string[] FolderValues = ["HOME", "NTAgent", "Path"];

    /// <summary>Places in which anybody may lay down a file of any name.</summary>
    private static readonly string[] OpenPlaces = [@"\Users\", @"\Temp\", @"\$Recycle.Bin\"];

    private static readonly string[] Programs =
        [.. ProductNames.AgentJobProcesses.Concat(ProductNames.ServerJobProcesses).Concat(ProductNames.AgentServiceProcesses).Select(static stem => stem + ".exe")];

    /// <summary>What decides, as text, for the fingerprint of the rules.</summary>
    public static IEnumerable<string> Canonical => [FolderWord, ProgramsWord, .. FolderValues, .. OpenPlaces, .. Programs];

    /// <summary>The product's files on a host: folders of its services, processes and registry values.</summary>
    public static ProductFiles Of(Host host)
    {
        var services = (host.Services?.Services ?? []).Select(static service => service.Value)
            .Where(static service => ProductNames.IsAgentService(service) || (service.ImagePath is { } image && ProductNames.IsServerImage(image)))
            .Select(static service => CommandLines.ProgramOf(service.ImagePath));
        var processes = host.Processes.SelectMany(static list => list.Processes).Select(static process => process.Value)
            .Where(static process => ProductNames.IsAgentName(process.Name) || ProductNames.IsServerName(process.Name)).Select(static process => process.ImagePath);
        var settings = host.Registry.ProductValues().Where(static value => value.Value.Name is { } name && FolderValues.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase)
                && value.Value.Kind is RegistryDataKind.Text or RegistryDataKind.ExpandableText)
            .Select(static value => value.Value.Data?.TrimEnd('\\', ' '));
        return new([.. services.Concat(processes).Select(FolderOf).Concat(settings.Select(Rooted)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MostFolders)]);
    }

    /// <summary>
    /// The part of a text (a path, or a sentence with paths) that names a file of the product: one below its folders, or one of its programs; null when
    /// none does. A program of such a name in a folder open to everybody is not the product's.
    /// </summary>
    public string? NamedIn(string text)
    {
        var read = text.Length <= LongestText ? text : text[..LongestText];
        foreach (var part in read.Split([';', '\n', '\r', '"'], 64, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Folders.Any(folder => part.Contains(folder + '\\', StringComparison.OrdinalIgnoreCase)) || IsInProductFolder(part) || NamesProgram(part))
                return part;
        }

        return null;
    }

    private static bool IsInProductFolder(string part)
    {
        var programs = part.LastIndexOf(ProgramsWord, StringComparison.OrdinalIgnoreCase);
        var folder = programs < 0 ? -1 : part.IndexOf(FolderWord, programs, StringComparison.OrdinalIgnoreCase);
        return folder >= 0 && !part.AsSpan(programs, folder - programs).ContainsAny(':', ',');
    }

    private static bool NamesProgram(string part)
    {
        foreach (var program in Programs)
        {
            for (var at = part.IndexOf(program, StringComparison.OrdinalIgnoreCase); at >= 0; at = part.IndexOf(program, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (IsWhole(part, at, at + program.Length) && !OpenPlaces.Any(place => PathBefore(part, at).Contains(place, StringComparison.OrdinalIgnoreCase)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name is no part of a longer one: a full stop or dash ends a sentence only when no letter follows.</summary>
    private static bool IsWhole(string part, int start, int end) =>
        (start == 0 || !(char.IsLetterOrDigit(part[start - 1]) || part[start - 1] is '.' or '-' or '~'))
        && (end == part.Length || !char.IsLetterOrDigit(part[end]))
        && !(end + 1 < part.Length && part[end] is ('.' or '-') && char.IsLetterOrDigit(part[end + 1]));

    /// <summary>The folders before a name, back to the last drive or to the start.</summary>
    private static string PathBefore(string part, int at)
    {
        var drive = part.LastIndexOf(@":\", Math.Max(at - 1, 0), StringComparison.Ordinal);
        return part[Math.Max(drive, 0)..at];
    }

    private static string? FolderOf(string? path)
    {
        var slash = path?.LastIndexOf('\\') ?? -1;
        return slash > 0 ? Rooted(path![..slash]) : null;
    }

    /// <summary>A folder below the root of a drive; a whole drive is nobody's folder.</summary>
    private static string? Rooted(string? path) => path is [var letter, ':', '\\', _, ..] && char.IsAsciiLetter(letter) ? path : null;
}

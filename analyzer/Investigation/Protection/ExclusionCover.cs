using System.IO.Enumeration;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Defender;

namespace ArcBundle.Analyzer.Investigation.Protection;

/// <summary>How far exclusions of Microsoft Defender cover the product.</summary>
/// <param name="IsSeen">Whether any evidence tells of exclusions; when not, nothing else means anything.</param>
/// <param name="Covering">The exclusions that cover a folder or process of the product.</param>
/// <param name="Uncovered">Folders and processes that none covers.</param>
internal sealed record ExclusionCover(bool IsSeen, IReadOnlyList<Sourced<DefenderExclusion>> Covering, IReadOnlyList<string> Uncovered)
{
    /// <summary>Exclusions that are looked at; no host in use has as many.</summary>
    private const int MostExclusions = 10_000;

    /// <summary>What the paths of exclusions may begin with, and what it stands for on every Windows that the product runs on.</summary>
    private static readonly (string Variable, string Folder)[] Variables =
    [
        ("%ProgramFiles(x86)%", @"C:\Program Files (x86)"), ("%ProgramFiles%", @"C:\Program Files"), ("%SystemDrive%", "C:"),
    ];

    /// <summary>Processes that must be left out: the agent's, which run whenever a job does.</summary>
    private static readonly string[] Processes = [.. ProductNames.AgentServiceProcesses.Concat(ProductNames.AgentJobProcesses).Select(static stem => stem + ".exe")];

    /// <summary>Whether every folder and process is covered. A host that tells no folder of the product is never covered: nobody knows what to cover.</summary>
    public bool IsWhole => IsSeen && Covering.Count > 0 && Uncovered.Count == 0;

    /// <summary>The cover through a window.</summary>
    public static ExclusionCover Of(Host host, ProductFiles files, JobWindow window)
    {
        return ExclusionHistory.Through(host, window) is { } exclusions ? Of(files, exclusions, Processes) : new(IsSeen: false, [], []);
    }

    /// <summary>The cover that some exclusions give.</summary>
    /// <param name="files">The product's files on the host.</param>
    /// <param name="known">The exclusions.</param>
    /// <param name="processes">Names of the processes that must be left out.</param>
    public static ExclusionCover Of(ProductFiles files, IReadOnlyList<Sourced<DefenderExclusion>> known, IReadOnlyList<string> processes)
    {
        var exclusions = known.Take(MostExclusions).ToList();
        var covering = new List<Sourced<DefenderExclusion>>();
        var uncovered = new List<string>();
        foreach (var folder in files.Folders)
            Look(folder, exclusion => CoversFolder(exclusion, folder));
        foreach (var process in processes)
            Look(process, exclusion => CoversProcess(exclusion, process, files));
        if (files.Folders.Count == 0)
            uncovered.Add("?");
        return new(IsSeen: true, [.. covering.Distinct()], uncovered);

        void Look(string thing, Func<DefenderExclusion, bool> covers)
        {
            if (exclusions.Find(exclusion => covers(exclusion.Value)) is { } found)
                covering.Add(found);
            else
                uncovered.Add(thing);
        }
    }

    private static bool CoversFolder(DefenderExclusion exclusion, string folder) => exclusion.Kind == DefenderExclusionKind.Path && Holds(exclusion.Value, folder);

    private static bool CoversProcess(DefenderExclusion exclusion, string process, ProductFiles files)
    {
        if (exclusion.Kind != DefenderExclusionKind.Process)
            return false;
        var slash = exclusion.Value.LastIndexOf('\\');
        var name = exclusion.Value[(slash + 1)..].Trim();
        var isNamed = name.Equals(process, StringComparison.OrdinalIgnoreCase) || (slash >= 0 && name is "*");
        return isNamed && (slash < 0 || files.Folders.Any(folder => Holds(exclusion.Value[..slash], folder)) || files.NamedIn(exclusion.Value) is not null);
    }

    /// <summary>Whether a folder is the excluded one or lies below it; an asterisk stands for any part of one name.</summary>
    private static bool Holds(string excluded, string folder)
    {
        var pattern = Expand(excluded.Trim()).TrimEnd('\\').Split('\\');
        if (pattern is [.. var rest, "*"])
            pattern = rest;
        var names = folder.Split('\\');
        return pattern is [_, ..] && pattern.Length <= names.Length
            && pattern.Zip(names).All(static pair => FileSystemName.MatchesSimpleExpression(pair.First, pair.Second, ignoreCase: true));
    }

    private static string Expand(string path)
    {
        foreach (var (variable, folder) in Variables)
        {
            if (path.StartsWith(variable, StringComparison.OrdinalIgnoreCase))
                return folder + path[variable.Length..];
        }

        return path;
    }
}

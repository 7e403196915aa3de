using System.Buffers;
using System.Runtime.CompilerServices;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>
/// User Profiles Service 1530: a user's registry was to be unloaded while processes held keys of it. The level differs between Windows
/// versions and is not asked; the detail stays English on every Windows (windows-evidence.md 0.4).
/// </summary>
/// <param name="Record">The record.</param>
/// <param name="Sids">SIDs of the users whose registries leaked, without <c>_Classes</c>, in the order named.</param>
/// <param name="Processes">Image names of the processes that held keys, without folder, in the order named, each once; empty when the detail has no list.</param>
internal sealed record HiveLeak(Sourced<EventRecord> Record, IReadOnlyList<string> Sids, IReadOnlyList<string> Processes)
{
    /// <summary>The event id.</summary>
    public const int EventId = 1530;

    private static readonly SearchValues<char> SidCharacters = SearchValues.Create("Ss-0123456789");

    /// <summary>Most names kept of one event.</summary>
    private const int MostNames = 64;

    /// <summary>The leaks of each host, found once: every incident asks for them.</summary>
    private static readonly ConditionalWeakTable<Host, IReadOnlyList<HiveLeak>> Found = [];

    /// <summary>When it was logged, UTC.</summary>
    public DateTimeOffset AtUtc => Record.Value.TimeUtc;

    /// <summary>The product's processes among <see cref="Processes"/>.</summary>
    public IEnumerable<string> ProductProcesses =>
        Processes.Where(static process => ProductNames.HiveHolders.Contains(ProductNames.Stem(process), StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a registry of the user with this SID leaked.</summary>
    public bool NamesUser(IReadOnlySet<string> sids) => Sids.Any(sids.Contains);

    /// <summary>The leaks of a host in the order of time.</summary>
    public static IReadOnlyList<HiveLeak> Of(Host host) => Found.GetValue(host, static host => [.. host.Application.Of(Providers.UserProfiles, EventId).Select(Read)]);

    /// <summary>Reads one record.</summary>
    public static HiveLeak Read(Sourced<EventRecord> record)
    {
        var sids = new List<string>();
        var processes = new List<string>();
        foreach (var datum in record.Value.Data)
        {
            foreach (var line in datum.Value.EnumerateLines())
                ReadLine(line, sids, processes);
        }

        return new(record, sids, processes);
    }

    private static void ReadLine(ReadOnlySpan<char> line, List<string> sids, List<string> processes)
    {
        if (SidIn(line) is { } sid && sids.Count < MostNames && !sids.Contains(sid, StringComparer.OrdinalIgnoreCase))
            sids.Add(sid);
        var open = line.IndexOf('(');
        var close = open < 0 ? -1 : line[open..].IndexOf(')');

        // A folder may hold a parenthesis, as in "Program Files (x86)": the image ends before the ") has opened".
        var end = line.IndexOf(") has opened", StringComparison.OrdinalIgnoreCase);
        if (end < 0)
            end = line.LastIndexOf(')');
        if (open < 0 || close < 0 || end <= open)
            return;
        var image = line[(open + 1)..end];
        var slash = image.LastIndexOfAny('\\', '/');
        var name = (slash < 0 ? image : image[(slash + 1)..]).Trim().ToString();
        if (name.Length > 0 && processes.Count < MostNames && !processes.Contains(name, StringComparer.OrdinalIgnoreCase))
            processes.Add(name);
    }

    private static string? SidIn(ReadOnlySpan<char> line)
    {
        const string Root = @"\REGISTRY\USER\";
        var at = line.IndexOf(Root, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = line[(at + Root.Length)..];
        var length = rest.IndexOfAnyExcept(SidCharacters);
        var sid = length < 0 ? rest : rest[..length];
        return sid.StartsWith("S-", StringComparison.OrdinalIgnoreCase) ? sid.ToString().ToUpperInvariant() : null;
    }
}

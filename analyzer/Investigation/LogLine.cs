using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>One line of a product log on the UTC time line of the case.</summary>
internal sealed record LogLine
{
    /// <summary>Id of the input it came from.</summary>
    public required string Host { get; init; }

    /// <summary>The item it came from, for example <c>logs.activity</c>.</summary>
    public required ItemId Item { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required MomentInTime At { get; init; }

    /// <summary>Message code in capitals, for example <c>E3392</c>; null without one.</summary>
    public string? Code { get; init; }

    /// <summary>Job number as text; null when the line carries none.</summary>
    public string? Job { get; init; }

    /// <summary>Session number as text.</summary>
    public string? Session { get; init; }

    /// <summary>Node or agent name as written.</summary>
    public string? Node { get; init; }

    /// <summary>Address of the node as written.</summary>
    public string? Address { get; init; }

    /// <summary>Error number: <c>ec</c>, <c>rc</c> or network error; 0 is success.</summary>
    public int? ErrorNumber { get; init; }

    /// <summary>Name of the virtual machine, of AE0577 and AE0580.</summary>
    public string? VirtualMachine { get; init; }

    /// <summary>Whether the line says that something ended, finished or was completed.</summary>
    public bool HasEndWord { get; init; }

    /// <summary>Whether the line says that something started or begins.</summary>
    public bool HasStartWord { get; init; }

    /// <summary>Where it stands.</summary>
    public required Origin Origin { get; init; }

    /// <summary>True for an error line: an <c>E</c> or <c>AE</c> code, or an error number other than 0. The severity word is not asked.</summary>
    public bool IsError => ErrorNumber is not (null or 0) || Code is ['E', ..] or ['A', 'E', ..];

    /// <summary>Whether it opens an incident: an incident code, or a Winsock number of a broken connection.</summary>
    public bool OpensIncident => IncidentCodes.Contains(Code) || ErrorNumber is { } number && IncidentCodes.IsBrokenConnection(number);

    /// <summary>Whether it carries AE0577 or AE0580, whose text names a virtual machine and not the agent's node.</summary>
    public bool IsVirtualMachineFailure => IncidentCodes.IsVirtualMachineFailure(Code);

    /// <summary>The order of lines in a case: time, then lines that name a node, then the kind of log, the server's first, then input, entry and line.</summary>
    public static IComparer<LogLine> InOrder { get; } = Comparer<LogLine>.Create(static (left, right) =>
    {
        var order = left.At.Utc.CompareTo(right.At.Utc);
        if (order == 0)
            order = (left.Node is null).CompareTo(right.Node is null);
        if (order == 0)
            order = RankOf(left.Item).CompareTo(RankOf(right.Item));
        if (order == 0)
            order = HostIds.Compare(left.Host, right.Host);
        if (order == 0)
            order = string.CompareOrdinal(left.Origin.Entry, right.Origin.Entry);
        return order != 0 ? order : left.Origin.Place.Number.CompareTo(right.Origin.Place.Number);
    });

    /// <summary>Lines of the same moment have an order of their own, whichever order the inputs were given in.</summary>
    private static int RankOf(ItemId item) => item == ItemCatalog.LogsActivity ? 0 : item == ItemCatalog.LogsServer ? 1 : item == ItemCatalog.LogsAgent ? 2 : 3;
}

using ArcBundle.Scenarios.Bundles;

namespace ArcBundle.Scenarios.Cases;

/// <summary>One case: evidence and what is true of it.</summary>
public sealed record GeneratedCase
{
    private readonly IReadOnlyList<HostEvidence> _evidence;

    internal GeneratedCase(IReadOnlyList<HostEvidence> evidence) => _evidence = evidence;

    /// <summary>Id, for example <c>vss-writer-007</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Kind: <c>single</c>, <c>incomplete</c>, <c>alike</c>, <c>pair</c>, <c>two-agents</c>, <c>healthy</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What was planted, and the choices of chance, for people.</summary>
    public required string Story { get; init; }

    /// <summary>Language of the server's Windows: <c>ja</c>, <c>en</c>, <c>fr</c>, <c>de</c>.</summary>
    public required string Language { get; init; }

    /// <summary>How complete the evidence is, for example <c>rolled-over</c>.</summary>
    public required string Completeness { get; init; }

    /// <summary>What is true of each incident; empty for hosts without one.</summary>
    public required IReadOnlyList<IncidentLabel> Incidents { get; init; }

    /// <summary>Writes the evidence below a folder that exists: a subfolder or a bundle for each host.</summary>
    public void WriteTo(string folder)
    {
        foreach (var evidence in _evidence)
            evidence.WriteTo(folder);
    }
}

namespace ArcBundle.Scenarios.Cases;

/// <summary>What is true of one incident, by how it was made.</summary>
public sealed record IncidentLabel
{
    /// <summary>Number of its job.</summary>
    public required int Job { get; init; }

    /// <summary>Causes that are there.</summary>
    public required IReadOnlyList<string> Planted { get; init; }

    /// <summary>Causes that are there and that the evidence sent is enough to see.</summary>
    public required IReadOnlyList<string> Visible { get; init; }

    /// <summary>Causes of which one must be at rank 1; empty when none is visible.</summary>
    public required IReadOnlyList<string> First { get; init; }

    /// <summary>Causes that may be confirmed: those planted together with what is decisive for them.</summary>
    public required IReadOnlyList<string> Confirmable { get; init; }

    /// <summary>Causes that are not there and that what was sent suffices to exclude, or may be held to suffice.</summary>
    public required IReadOnlyList<string> Excludable { get; init; }
}

using ArcBundle.Analyzer.Intake;

namespace ArcBundle.Analyzer.Commands;

/// <summary>How commands open what the user names.</summary>
internal static class Inputs
{
    /// <summary>The opener with the documented limits.</summary>
    public static EvidenceOpener Opener { get; } = new();
}

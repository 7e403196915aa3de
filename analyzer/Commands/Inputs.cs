using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Intake.Encryption;

namespace ArcBundle.Analyzer.Commands;

/// <summary>How commands open what the user names.</summary>
internal static class Inputs
{
    /// <summary>The opener with the documented limits.</summary>
    public static EvidenceOpener Opener { get; } = new();

    /// <summary>The same with a private key for encrypted bundles.</summary>
    public static EvidenceOpener With(BundleKey? key) => key is null ? Opener : new() { Key = key };

    /// <summary>The same for a command that only reads what is asked for, and needs no hash of a file given alone.</summary>
    public static EvidenceOpener WithoutHash(BundleKey? key) => new() { Key = key, HashesLoneFiles = false };
}

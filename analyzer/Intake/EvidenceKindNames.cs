namespace ArcBundle.Analyzer.Intake;

/// <summary>The names of <see cref="EvidenceKind"/> in <c>report.json</c>.</summary>
internal static class EvidenceKindNames
{
    /// <summary><c>bundle</c>, <c>folder</c> or <c>handmade</c>.</summary>
    public static string ToName(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Bundle => "bundle",
        EvidenceKind.Folder => "folder",
        _ => "handmade",
    };
}

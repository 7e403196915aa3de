using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake;

/// <summary>Either the files of an archive or folder, or why there are none.</summary>
/// <param name="Store">The files; the caller disposes it.</param>
/// <param name="Refusal">What the user is told.</param>
internal sealed record StoreOpening(EvidenceStore? Store, Message? Refusal)
{
    /// <summary>Files could be read.</summary>
    public static StoreOpening Of(EvidenceStore store) => new(store, null);

    /// <summary>Nothing can be read.</summary>
    public static StoreOpening Refused(string key, string path, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        new(null, new Message(key, [("path", path), .. arguments]));
}

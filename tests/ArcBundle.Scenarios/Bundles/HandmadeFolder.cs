using ArcBundle.Scenarios.Forms;

namespace ArcBundle.Scenarios.Bundles;

/// <summary>A folder of files collected by hand.</summary>
/// <param name="name">Name of the folder.</param>
/// <param name="files">The files.</param>
internal sealed class HandmadeFolder(string name, IReadOnlyList<EvidenceFile> files) : HostEvidence
{
    /// <inheritdoc/>
    public override void WriteTo(string folder)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        foreach (var file in files)
            File.WriteAllBytes(Path.Combine(target, file.Name), file.Content);
    }
}

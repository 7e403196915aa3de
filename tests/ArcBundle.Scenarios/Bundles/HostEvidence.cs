namespace ArcBundle.Scenarios.Bundles;

/// <summary>What one host sent.</summary>
internal abstract class HostEvidence
{
    /// <summary>Writes it below a folder.</summary>
    public abstract void WriteTo(string folder);
}

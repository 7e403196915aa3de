using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Probes;

/// <summary>The registry of a host, below <c>HKEY_LOCAL_MACHINE</c>, for reading only.</summary>
internal interface IRegistrySource
{
    /// <summary>Why there is no registry to read; null when there is one.</summary>
    OutcomeNote? Unavailable { get; }

    /// <summary>Opens a key.</summary>
    /// <param name="path">Path below <c>HKEY_LOCAL_MACHINE</c>, for example <c>SOFTWARE\Arcserve</c>.</param>
    /// <param name="view">The view to read it through.</param>
    /// <returns>The key, or null when it does not exist.</returns>
    /// <exception cref="UnauthorizedAccessException">The key may not be read.</exception>
    IRegistryKey? Open(string path, RegistryView view);
}

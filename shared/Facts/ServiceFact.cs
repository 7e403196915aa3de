namespace ArcBundle.Format.Facts;

/// <summary>One service as a snapshot saw it. Null means that the source did not tell.</summary>
/// <param name="Name">Key name, language-neutral.</param>
/// <param name="DisplayName">Display name in the host's language.</param>
/// <param name="State">State at the time of the snapshot.</param>
/// <param name="Pid">Process id; null when not running or not told.</param>
/// <param name="StartType">Start type.</param>
/// <param name="Account">Account the service runs as.</param>
/// <param name="ImagePath">Image path with arguments, as configured.</param>
public sealed record ServiceFact(
    string Name,
    string? DisplayName = null,
    ServiceState State = ServiceState.Unknown,
    int? Pid = null,
    ServiceStartType? StartType = null,
    string? Account = null,
    string? ImagePath = null);

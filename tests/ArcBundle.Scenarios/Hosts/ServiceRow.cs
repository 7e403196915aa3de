namespace ArcBundle.Scenarios.Hosts;

/// <summary>A service of a host.</summary>
/// <param name="Key">Key name.</param>
/// <param name="Display">Display name.</param>
/// <param name="IsRunning">Running, else stopped.</param>
/// <param name="Pid">Process id when running.</param>
/// <param name="Image">Image path with arguments.</param>
internal sealed record ServiceRow(string Key, string Display, bool IsRunning, int Pid, string Image);

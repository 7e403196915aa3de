namespace ArcBundle.Scenarios.Hosts;

/// <summary>A process of a host.</summary>
/// <param name="Pid">Process id.</param>
/// <param name="Name">Image name.</param>
/// <param name="Start">When it started, true time.</param>
/// <param name="Cpu">Processor time at the first snapshot.</param>
/// <param name="Growth">Processor time spent between the two snapshots.</param>
/// <param name="Path">Folder and name of the image; null when the system shows none.</param>
/// <param name="Owner">Owner as SID or <c>DOMAIN\user</c>; null when not told.</param>
internal sealed record ProcessState(int Pid, string Name, DateTimeOffset Start, TimeSpan Cpu, TimeSpan Growth, string? Path = null, string? Owner = null)
{
    /// <summary>Processor time at the second snapshot.</summary>
    public TimeSpan CpuAtSecond => Cpu + Growth;
}

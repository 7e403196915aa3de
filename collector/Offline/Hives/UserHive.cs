using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Offline.Hives;

/// <summary>The registry of one user on a disk.</summary>
/// <param name="Name">What a running system calls its key below <c>HKEY_USERS</c>: the SID, or <c>.DEFAULT</c>; the profile's folder where nothing tells the SID.</param>
/// <param name="Path">Windows path of the hive.</param>
/// <param name="Doubt">Why it cannot be read, or that its newest changes are missing; null when it is whole.</param>
internal sealed record UserHive(string Name, string Path, OutcomeNote? Doubt);

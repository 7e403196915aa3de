using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Offline.Hives;

/// <summary>The registry of one user on a disk.</summary>
/// <param name="name">What a running system calls its key below <c>HKEY_USERS</c>: the SID, or <c>.DEFAULT</c>; the profile's folder where nothing tells the SID.</param>
/// <param name="path">Windows path of the hive.</param>
/// <param name="doubt">Why it cannot be read, or that its newest changes are missing; null when it is whole.</param>
internal sealed class UserHive(string name, string path, OutcomeNote? doubt)
{
    /// <summary>What a running system calls its key.</summary>
    public string Name => name;

    /// <summary>Windows path of the hive.</summary>
    public string Path => path;

    /// <summary>Why it cannot be read, or that its newest changes are missing; null when it is whole.</summary>
    public OutcomeNote? Doubt => doubt;
}

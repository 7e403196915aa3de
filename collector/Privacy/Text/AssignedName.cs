namespace ArcBundle.Collector.Privacy.Text;

/// <summary>What a word before an equals sign says that follows it.</summary>
internal enum AssignedName
{
    /// <summary>A host's name.</summary>
    Host,

    /// <summary>A domain's name.</summary>
    Domain,

    /// <summary>A user's name, with or without domain.</summary>
    User,
}

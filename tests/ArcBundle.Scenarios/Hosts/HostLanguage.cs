namespace ArcBundle.Scenarios.Hosts;

/// <summary>The display language of a Windows. French and German are written only where their tools' outputs are known.</summary>
internal enum HostLanguage
{
    /// <summary>Japanese.</summary>
    Japanese,

    /// <summary>English.</summary>
    English,

    /// <summary>French.</summary>
    French,

    /// <summary>German.</summary>
    German,
}

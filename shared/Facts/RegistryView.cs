namespace ArcBundle.Format.Facts;

/// <summary>The registry view through which a key was read.</summary>
public enum RegistryView
{
    /// <summary>Not told: the path is as the source writes it.</summary>
    Unknown = 0,

    /// <summary>The 32-bit view (on a 64-bit Windows, the keys below <c>WOW6432Node</c>).</summary>
    View32 = 32,

    /// <summary>The 64-bit view.</summary>
    View64 = 64,
}

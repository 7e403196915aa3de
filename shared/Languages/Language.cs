namespace ArcBundle.Format.Languages;

/// <summary>A language that everything a customer or engineer reads exists in.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Japanese.</summary>
    Japanese,
}

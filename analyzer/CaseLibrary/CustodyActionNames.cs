namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Names of <see cref="CustodyAction"/> in the index and in text keys.</summary>
internal static class CustodyActionNames
{
    /// <summary>The stable name.</summary>
    public static string ToName(this CustodyAction action) => action switch
    {
        CustodyAction.Opened => "opened",
        CustodyAction.Attached => "attached",
        CustodyAction.Restored => "restored",
        CustodyAction.Analyzed => "analyzed",
        CustodyAction.Exported => "exported",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    /// <summary>The action of a name; null for a name that is none.</summary>
    public static CustodyAction? Parse(string name) => name switch
    {
        "opened" => CustodyAction.Opened,
        "attached" => CustodyAction.Attached,
        "restored" => CustodyAction.Restored,
        "analyzed" => CustodyAction.Analyzed,
        "exported" => CustodyAction.Exported,
        _ => null,
    };
}

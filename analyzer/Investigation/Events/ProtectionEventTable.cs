using ArcBundle.Analyzer.Investigation.Protection;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>
/// Which events of which provider tell what. Microsoft's ids: Microsoft, "Review event logs and error codes to troubleshoot issues with
/// Microsoft Defender Antivirus"; Symantec's, McAfee's, Trellix's and Sophos' ids: public descriptions of their logs. Audits (1122, 1124) block
/// nothing and are left out; so is 2001, a failed update.
/// </summary>
internal static class ProtectionEventTable
{
    private static readonly string[] SymantecProviders = [Providers.SymantecClient, Providers.SymantecAntivirus];

    private static readonly (string Provider, string Product)[] Trellix =
        [(Providers.McAfee, ProtectionProducts.Trellix), (Providers.Trellix, ProtectionProducts.Trellix)];

    /// <summary>All rows.</summary>
    public static IReadOnlyList<ProtectionEventRow> All { get; } =
    [
        .. new[] { Providers.Defender, Providers.MicrosoftAntimalware }.SelectMany(Microsoft),
        .. SymantecProviders.SelectMany(Symantec),
        .. Trellix.Select(static row => new ProtectionEventRow(row.Provider, ProtectionEventKind.Detected, row.Product, TrellixNumber.EventId)),
        new(Providers.Sophos, ProtectionEventKind.Detected, ProtectionProducts.Sophos, 32),
    ];

    private static IEnumerable<ProtectionEventRow> Microsoft(string provider) =>
    [
        new(provider, ProtectionEventKind.ScanStarted, ProtectionProducts.Defender, 1000),
        new(provider, ProtectionEventKind.ScanEnded, ProtectionProducts.Defender, 1001, 1002, 1005),
        new(provider, ProtectionEventKind.Detected, ProtectionProducts.Defender, 1006, 1007, 1008, 1116, 1117, 1118, 1119, 1121, 1123, 1127),
        new(provider, ProtectionEventKind.DefinitionsUpdated, ProtectionProducts.Defender, 2000),
        new(provider, ProtectionEventKind.EngineUpdated, ProtectionProducts.Defender, 2002),
        new(provider, ProtectionEventKind.Switched, ProtectionProducts.Defender, 5001),
    ];

    private static IEnumerable<ProtectionEventRow> Symantec(string provider) =>
    [
        new(provider, ProtectionEventKind.ScanStarted, ProtectionProducts.Symantec, 3),
        new(provider, ProtectionEventKind.ScanEnded, ProtectionProducts.Symantec, 2, 21, 69),
        new(provider, ProtectionEventKind.Detected, ProtectionProducts.Symantec, 51),
        new(provider, ProtectionEventKind.DefinitionsUpdated, ProtectionProducts.Symantec, 7),
        new(provider, ProtectionEventKind.Switched, ProtectionProducts.Symantec, 23, 24),
    ];
}

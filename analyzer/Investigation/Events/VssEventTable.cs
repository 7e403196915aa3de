using System.Globalization;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>
/// Which VSS and VolSnap events speak of a failing writer or snapshot (vendor article, section on VSS writers; message tables of vssvc.exe and volsnap.sys). Everything not
/// listed is noise: 8194, 22, 8222, 8224, 8219, 8220, 8211 to 8213, VolSnap 33.
/// </summary>
internal static class VssEventTable
{
    /// <summary>Unexpected error: strong only with a code, and only when the code is not <see cref="HiveUnloaded"/>.</summary>
    public const int UnexpectedError = 8193;

    /// <summary>ERROR_KEY_DELETED as HRESULT: a registry key marked for deletion was used, because its hive was unloaded.</summary>
    public const uint HiveUnloaded = 0x800703FA;

    /// <summary>Strong events of provider VSS in the Application log.</summary>
    public static IReadOnlyList<int> StrongVss { get; } =
        [13, UnexpectedError, 8214, 8229, 12289, 12291, 12293, 12297, 12298, 12301, 12302, 12305, 12308, 12310, 12323, 12324, 12325, 12326, 12366];

    /// <summary>Strong events of provider volsnap in the System log.</summary>
    public static IReadOnlyList<int> StrongVolSnap { get; } = [8, 9, 14, 16, 25, 35, 36];

    /// <summary>The tables as text, for the fingerprint of the rules.</summary>
    public static string Canonical =>
        string.Create(CultureInfo.InvariantCulture, $"vss {string.Join(',', StrongVss)} volsnap {string.Join(',', StrongVolSnap)} hive {HiveUnloaded:x8}");
}

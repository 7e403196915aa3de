using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Hosts;

/// <summary>How <c>systeminfo</c> and <c>msinfo32</c> label the host's name and its boot time, in the languages that are known.</summary>
internal static class HostLabels
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host Name", "Hostname", "ホスト名", "Nom de l'hôte", "Nombre de host", "System Name", "システム名", "Systemname",
    };

    private static readonly HashSet<string> Boots = new(StringComparer.OrdinalIgnoreCase)
    {
        "System Boot Time", "システム起動時間", "システム起動時刻", "Systemstartzeit", "Heure de démarrage du système",
    };

    /// <summary>Whether a label is that of the boot time.</summary>
    public static bool IsBoot(string label) => Boots.Contains(Folding.Fold(label).Trim());

    /// <summary>Whether a label is that of the host's name.</summary>
    public static bool IsHostName(string label) => Names.Contains(Folding.Fold(label).Trim());
}

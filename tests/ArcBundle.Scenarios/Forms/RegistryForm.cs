using System.Globalization;
using ArcBundle.Scenarios.Chance;
using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Forms;

/// <summary>Exports of <c>reg export</c> and <c>regedit</c>.</summary>
internal static class RegistryForm
{
    /// <summary>Writes the settings of one item.</summary>
    public static EvidenceFile Write(HostModel host, HostItem item, string name, Dice dice)
    {
        var isOld = dice.Percent(25);
        var text = new Text().Line(isOld ? "REGEDIT4" : "Windows Registry Editor Version 5.00").Line();
        foreach (var key in host.Registry.Where(setting => setting.Item == item).GroupBy(static setting => setting.Key, StringComparer.Ordinal))
        {
            text.Line($"[HKEY_LOCAL_MACHINE\\{key.Key}]");
            foreach (var setting in key.Where(static setting => setting.Name.Length > 0))
                text.Line($"\"{setting.Name}\"={Data(setting)}");
            text.Line();
        }

        return new(name + ".reg", isOld ? Encodings.Registry4(text.ToString(), host.Language) : Encodings.Registry5(text.ToString()));
    }

    private static string Data(RegistrySetting setting) => setting.Text is { } text
        ? "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\""
        : "dword:" + setting.Number.ToString("x8", CultureInfo.InvariantCulture);
}

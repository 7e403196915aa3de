using System.Globalization;

namespace ArcBundle.Analyzer.Reading.Firewall;

/// <summary>
/// Reads the text of a firewall rule: a version (<c>v2.31</c>) and fields <c>name=value</c>, each closed by a bar. Names are compared without case; a
/// field of a later version is a condition that is not read. Windows repeats a field for several ports; a list with commas means the same.
/// </summary>
internal static class FirewallRuleText
{
    private const int LongestText = 64 * 1024;
    private const int MostFields = 2000;

    /// <summary>Fields that describe a rule and do not narrow it.</summary>
    private static readonly HashSet<string> Descriptions = new(StringComparer.OrdinalIgnoreCase) { "Name", "Desc", "EmbedCtxt", "Edge", "Defer", "LSM" };

    /// <summary>The rule; null when the text is none, or ends inside a field.</summary>
    public static FirewallRule? Parse(string id, FirewallStore store, string text)
    {
        if (text.Length > LongestText || text is not ['v' or 'V', >= '0' and <= '9', .., '|'])
            return null;
        var fields = text.Split('|', MostFields + 2);
        if (fields.Length > MostFields || !IsVersion(fields[0]))
            return null;
        var draft = new RuleDraft();
        foreach (var field in fields.AsSpan(1, fields.Length - 2))
        {
            var equals = field.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || !Take(draft, field[..equals], field[(equals + 1)..]))
                return null;
        }

        return draft.ToRule(id, store);
    }

    private static bool IsVersion(string text) =>
        text.IndexOf('.', StringComparison.Ordinal) is > 1 and var point && !text.AsSpan(1, point - 1).ContainsAnyExceptInRange('0', '9')
        && point + 1 < text.Length && !text.AsSpan(point + 1).ContainsAnyExceptInRange('0', '9');

    /// <summary>False when the value is none that the field can have.</summary>
    private static bool Take(RuleDraft draft, string name, string value)
    {
        switch (name.ToUpperInvariant())
        {
            case "ACTION":
                draft.Action = value;
                return true;
            case "DIR":
                draft.Direction = value;
                return true;
            case "ACTIVE":
                draft.IsActive = value.Equals("TRUE", StringComparison.OrdinalIgnoreCase);
                return true;
            case "PROTOCOL":
                draft.Protocol = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 256 ? number : -1;
                return draft.Protocol >= 0;
            case "LPORT" or "LPORT2_10":
                return Array.TrueForAll(value.Split(','), draft.LocalPorts.TryAdd);
            case "RPORT" or "RPORT2_10":
                return Array.TrueForAll(value.Split(','), draft.RemotePorts.TryAdd);
            case "APP":
                draft.Program = value;
                return true;
            case "SVC":
                draft.Service = value;
                return true;
            case "PROFILE":
                draft.Profiles.Add(value);
                return true;
            case "LA4" or "LA6":
                draft.LocalAddresses.Add(value);
                return true;
            case "RA4" or "RA6" or "RA42" or "RA62":
                draft.RemoteAddresses.Add(value);
                return true;
            default:
                if (name.Equals("Name", StringComparison.OrdinalIgnoreCase))
                    draft.Name = value;
                else if (!Descriptions.Contains(name) && !draft.OtherConditions.Contains(name, StringComparer.OrdinalIgnoreCase))
                    draft.OtherConditions.Add(name);
                return true;
        }
    }
}

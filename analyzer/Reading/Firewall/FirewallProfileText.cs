using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Firewall;

/// <summary>
/// Reads <c>netsh advfirewall show currentprofile</c> or <c>allprofiles</c>: a title, a rule of dashes, and settings in two columns, of which the
/// first is whether the firewall is on and the second the policy.
/// </summary>
internal static class FirewallProfileText
{
    private const int MostLines = 2000;
    private const int ShortestRule = 10;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    public static Listing<FirewallProfile> Read(Stream stream, string entry, ReadingContext context)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var facts = new List<Sourced<FirewallProfile>>();
        var (title, isInProfile) = (default(TextLine), false);
        while (lines.LinesRead < MostLines && lines.TryRead(out var line))
        {
            if (string.IsNullOrWhiteSpace(line.Text))
                continue;
            if (IsRule(line.Text))
            {
                isInProfile = title.Text is not null;
                if (isInProfile)
                    facts.Add(new(new FirewallProfile(ProfileWords.ProfileOf(title.Text!), FirewallStore.Effective), Origin.Of(entry, Place.OfLine(title.Number), title.Text!)));
            }
            else if (isInProfile && Columns(line.Text) is { } setting)
            {
                facts[^1] = facts[^1] with { Value = With(facts[^1].Value, setting.Name, setting.Value) };
            }

            title = line;
        }

        quality.Truncated = lines.LinesRead >= MostLines;
        facts.RemoveAll(static fact => fact.Value.BlocksInbound is null);
        return Listing<FirewallProfile>.Of(new(facts, quality.Of(lines)), ListOutcome.Unreadable);
    }

    /// <summary>Whether a line sets the policy of a profile, in any language.</summary>
    public static bool IsPolicy(string line) => Columns(line) is { } setting && ProfileWords.PolicyOf(setting.Value) is not null;

    private static bool IsRule(string line) => line.AsSpan().Trim() is { Length: >= ShortestRule } rule && !rule.ContainsAnyExcept('-');

    private static (string Name, string Value)? Columns(string line)
    {
        var gap = line.IndexOf("  ", StringComparison.Ordinal);
        return gap > 0 && line[gap..].Trim() is { Length: > 0 } value ? (line[..gap].Trim(), value) : null;
    }

    private static FirewallProfile With(FirewallProfile profile, string name, string value)
    {
        if (ProfileWords.PolicyOf(value) is { } policy)
            return profile with { BlocksInbound = policy.BlocksInbound, IgnoresRules = policy.IgnoresRules, BlocksOutbound = policy.BlocksOutbound };
        return name.ToUpperInvariant() switch
        {
            "LOCALFIREWALLRULES" => profile with { UsesLocalRules = ProfileWords.FlagOf(value) },
            "LOGALLOWEDCONNECTIONS" => profile with { LogsAllowed = ProfileWords.FlagOf(value) },
            "LOGDROPPEDCONNECTIONS" => profile with { LogsDropped = ProfileWords.FlagOf(value) },
            "FILENAME" => profile with { LogPath = value },

            // Above the policy stands one setting only, the state.
            _ => profile.BlocksInbound is null && profile.IsEnabled is null ? profile with { IsEnabled = ProfileWords.FlagOf(value) } : profile,
        };
    }
}

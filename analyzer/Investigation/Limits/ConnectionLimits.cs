namespace ArcBundle.Analyzer.Investigation.Limits;

/// <summary>
/// The time limits that hold between the server and the agent of an incident (vendor article 3140109663): an agent must answer within 20 minutes
/// unless configured otherwise, then the server tries to reconnect for 30 minutes.
/// </summary>
internal sealed class ConnectionLimits
{
    private readonly List<LimitMatch> _limits = [];
    private readonly Func<TimeSpan, bool>? _explains;

    /// <summary>The limits of an incident.</summary>
    /// <param name="incident">The incident; its silence may make the unit of a configured value certain.</param>
    public ConnectionLimits(Incident incident)
    {
        var silence = incident.Summary.SilenceSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        _explains = silence is { } span ? limit => Matches(span, limit) || Matches(span, limit + ResponseLimit.Reconnection) : null;
        Hosts = [.. incident.Hosts.Reverse()];
        Settings = [.. Hosts.SelectMany(LimitSetting.Of)];
        foreach (var setting in Settings)
        {
            if (ReadingOf(setting).Limit is { } limit)
                Add(limit, setting);
        }

        IsDefaultPossible = incident.Server is null || incident.Agent is null
            || !Hosts.All(host => LimitSetting.Names.All(name => _limits.Exists(match => match.Setting!.Host == host && match.Setting.Is(name))));
        Shortest = _limits.Where(static match => !match.WithReconnection).Select(static match => match.Limit).Concat(IsDefaultPossible ? [ResponseLimit.Default] : []).Min();
        Longest = _limits.Select(static match => match.Limit).Append(ResponseLimit.Default + ResponseLimit.Reconnection).Max();
        Add(ResponseLimit.Default, null);
    }

    /// <summary>The hosts that were given, the server's first.</summary>
    public IReadOnlyList<Host> Hosts { get; }

    /// <summary>The values found on them.</summary>
    public IReadOnlyList<LimitSetting> Settings { get; }

    /// <summary>False when both values of both hosts are known with a certain unit, so that the default of 20 minutes holds nowhere.</summary>
    public bool IsDefaultPossible { get; }

    /// <summary>The shortest limit that may hold, without the reconnection.</summary>
    public TimeSpan Shortest { get; }

    /// <summary>The longest limit that may hold, with the reconnection.</summary>
    public TimeSpan Longest { get; }

    /// <summary>How far back an error may lie and still be followed by this incident: 55 minutes, longer when a longer limit is configured.</summary>
    public TimeSpan LookBack => Longest + ResponseLimit.Margin;

    /// <summary>The time that a setting sets, when its unit is certain here; else null.</summary>
    public TimeSpan? TimeOf(LimitSetting setting) => _limits.Find(match => ReferenceEquals(match.Setting, setting))?.Limit;

    /// <summary>How a setting is read here, and why.</summary>
    public LimitReading ReadingOf(LimitSetting setting) => setting.Read(_explains);

    /// <summary>
    /// The time that both values of both hosts set alike, when it is longer than the default; null when one is unknown, not set, or another.
    /// </summary>
    public TimeSpan? RaisedAlike
    {
        get
        {
            if (IsDefaultPossible)
                return null;
            var times = Settings.Select(TimeOf).Distinct().Take(2).ToList();
            return times is [{ } only] && only > ResponseLimit.Default ? only : null;
        }
    }

    /// <summary>Whether a span of time matches a limit that is set, with or without the reconnection.</summary>
    public bool MatchesSetting(TimeSpan span) => _limits.Exists(match => match.Setting is not null && Matches(span, match.Limit));

    /// <summary>The limit that a span of time matches, the nearest; null when it matches none.</summary>
    public LimitMatch? MatchOf(TimeSpan span) => _limits.Where(match => Matches(span, match.Limit))
        .OrderBy(match => (span - match.Limit).Duration()).ThenBy(static match => match.Setting is null).FirstOrDefault();

    /// <summary>Whether a span of time is far below every limit: less than half of the shortest.</summary>
    public bool IsFarBelow(TimeSpan span) => span < Shortest / 2;

    /// <summary>Whether a span matches a limit: within 10 % of it or 2 minutes, whichever is more.</summary>
    private static bool Matches(TimeSpan span, TimeSpan limit) =>
        (span - limit).Duration() <= (limit / 10 > ResponseLimit.LeastTolerance ? limit / 10 : ResponseLimit.LeastTolerance);

    private void Add(TimeSpan limit, LimitSetting? setting)
    {
        _limits.Add(new(limit, WithReconnection: false, setting));
        _limits.Add(new(limit + ResponseLimit.Reconnection, WithReconnection: true, setting));
    }
}

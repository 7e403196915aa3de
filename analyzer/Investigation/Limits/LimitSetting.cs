using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation.Limits;

/// <summary>
/// One value <c>ReceiveTimeOut</c> or <c>SendTimeOut</c> found anywhere below the product's registry keys, in either view. Its unit is not public
/// and is never guessed silently.
/// </summary>
/// <param name="Host">The host it was found on.</param>
/// <param name="Value">The registry value, with its path and raw data.</param>
/// <param name="Number">The number; null when the data is not one (withheld, text, binary).</param>
internal sealed record LimitSetting(Host Host, Sourced<RegistryFact> Value, long? Number)
{
    /// <summary>Values of one host that are looked at: more come only from a registry that was made to be a burden.</summary>
    public const int MostOfHost = 32;

    /// <summary>Readings outside are no sensible time limit.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Most = TimeSpan.FromHours(24);

    /// <summary>The names of the two values.</summary>
    public static IReadOnlyList<string> Names => ConnectionValueNames.Limits;

    /// <summary>Name of the value as the registry writes it.</summary>
    public string Name => Value.Value.Name!.Trim();

    /// <summary>The settings of a host, in the order found.</summary>
    public static IReadOnlyList<LimitSetting> Of(Host host) =>
    [
        .. host.Registry.ConnectionValues.Where(static value => ConnectionValueNames.IsLimit(value.Value.Name)).Take(MostOfHost)
            .Select(value => new LimitSetting(host, value, HostRegistry.NumberOf(value.Value))),
    ];

    /// <summary>Whether the value has this name.</summary>
    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The time it sets, when its unit is certain; else null. See <see cref="Read"/>.</summary>
    /// <param name="explains">Whether a limit explains the silence; null without a silence.</param>
    public TimeSpan? Certain(Func<TimeSpan, bool>? explains = null) => Read(explains).Limit;

    /// <summary>
    /// Reads the number. The unit is certain when only one of the readings, as seconds and as minutes, lies between 1 minute and 24 hours, or when
    /// one of them alone explains a silence.
    /// </summary>
    /// <param name="explains">Whether a limit explains the silence; null without a silence.</param>
    public LimitReading Read(Func<TimeSpan, bool>? explains = null)
    {
        if (Value.Value.Masked)
            return new(LimitReadingKind.Withheld);
        if (Number is not { } value)
            return new(LimitReadingKind.NotANumber);
        if (value is < 0 or > 24 * 60 * 60)
            return new(LimitReadingKind.Insensible);
        var (seconds, minutes) = (TimeSpan.FromSeconds(value), TimeSpan.FromMinutes(value));
        return (IsSensible(seconds), IsSensible(minutes)) switch
        {
            (true, false) => new(LimitReadingKind.OnlySeconds, seconds),
            (false, true) => new(LimitReadingKind.OnlyMinutes, minutes),
            (false, false) => new(LimitReadingKind.Insensible),
            _ when explains is null || explains(seconds) == explains(minutes) => new(LimitReadingKind.Uncertain),
            _ => explains(seconds) ? new(LimitReadingKind.SecondsBySilence, seconds) : new(LimitReadingKind.MinutesBySilence, minutes),
        };
    }

    private static bool IsSensible(TimeSpan limit) => limit >= Least && limit <= Most;
}

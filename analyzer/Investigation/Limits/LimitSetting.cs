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
    /// <summary>Readings outside are no sensible time limit.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Most = TimeSpan.FromHours(24);

    /// <summary>The names of the two values.</summary>
    public static IReadOnlyList<string> Names { get; } = ["ReceiveTimeOut", "SendTimeOut"];

    /// <summary>Name of the value as the registry writes it.</summary>
    public string Name => Value.Value.Name!;

    /// <summary>All settings of a host, in the order found.</summary>
    public static IReadOnlyList<LimitSetting> Of(Host host) =>
        [.. host.Registry.ProductValues(Names).Select(value => new LimitSetting(host, value, HostRegistry.NumberOf(value.Value)))];

    /// <summary>
    /// The time it sets, when its unit is certain: only one of the readings, as seconds and as minutes, lies between 1 minute and 24 hours, or one of them
    /// alone explains a silence. Null when the unit is not certain.
    /// </summary>
    /// <param name="explains">Whether a limit explains the silence; null without a silence.</param>
    public TimeSpan? Certain(Func<TimeSpan, bool>? explains = null)
    {
        if (Number is not { } value || value is < 0 or > 24 * 60 * 60)
            return null;
        var (seconds, minutes) = (TimeSpan.FromSeconds(value), TimeSpan.FromMinutes(value));
        return (IsSensible(seconds), IsSensible(minutes)) switch
        {
            (true, false) => seconds,
            (false, true) => minutes,
            (false, false) => null,
            _ when explains is null || explains(seconds) == explains(minutes) => null,
            _ => explains(seconds) ? seconds : minutes,
        };
    }

    private static bool IsSensible(TimeSpan limit) => limit >= Least && limit <= Most;
}

using System.Globalization;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>How far the agent's clock is from the server's, as far as the evidence of both tells it.</summary>
internal sealed class ClockRow() : SettingRow(SettingTopic.Clock)
{
    private const string Name = "clock";
    private const string Reference = "0";

    private static readonly Message Title = new("setting.title.clock");

    /// <inheritdoc/>
    public override IEnumerable<ConnectionSetting> Of(ComparedSide side)
    {
        if (side.Host is not { } host)
            return [NotFound(side, Name, SettingState.Unreadable, new("setting.host-not-given"), title: Title)];
        if (side.Peer is not { } peer)
            return [];
        if (side.IsServer)
            return [Known(side, Name, data: null, new("setting.clock.reference"), path: null, Reference, Title)];
        var offset = side.Evidence.Clocks.FirstOrDefault(clock => Is(clock.Host, host) && Is(clock.Reference, peer));
        if (offset is not { State: not ClockState.Unknown, OffsetSeconds: { } seconds, ErrorSeconds: { } error })
            return [NotFound(side, Name, SettingState.Unreadable, offset?.Text ?? new("clock.unknown"), title: Title)];
        var isSure = offset.State is ClockState.Agrees or ClockState.Applied;
        var data = string.Create(CultureInfo.InvariantCulture, $"{seconds:+0;-0;0} s ± {error} s");
        return [Known(side, Name, data, offset.Text, path: null, isSure ? Math.Max(0, Math.Abs(seconds) - error).ToString(CultureInfo.InvariantCulture) : null, Title)];
    }

    /// <summary>An offset above what a step of the clock needs to matter (<see cref="ClockStep.MoreThan"/>), its error allowed for.</summary>
    public override bool Differ(IReadOnlyCollection<string> server, IReadOnlyCollection<string> agent) =>
        agent.Any(static seconds => long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var least) && least > ClockStep.MoreThan.TotalSeconds);

    private static bool Is(string id, Host host) => string.Equals(id, host.Id, StringComparison.Ordinal);
}

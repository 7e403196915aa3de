namespace ArcBundle.Analyzer.Reading.Hosts;

/// <summary>What <c>systeminfo</c> or the head of an <c>msinfo32</c> report tells about its host.</summary>
/// <param name="HostName">Host name; null when the text holds other values alone.</param>
/// <param name="Zone">Time zone; null when the text has none.</param>
/// <param name="BootLocal">Last boot, local time of the host; null when not told or when day and month are ambiguous.</param>
/// <param name="WrittenLocal">When the report was written (<c>msinfo32</c>), local time; null as above.</param>
/// <param name="DateOrder">Day/month order of the locale that the text names; null when it names none, or one that is not known.</param>
internal sealed record HostReport(string? HostName, ZoneText? Zone, DateTime? BootLocal, DateTime? WrittenLocal, DateOrder? DateOrder = null)
{
    /// <summary>Addresses of its network cards, as <c>systeminfo</c> lists them; empty when it lists none.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];
}

using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>A local time on the UTC time line.</summary>
/// <param name="Utc">The moment, UTC.</param>
/// <param name="Change">What a change of the clock leaves open about it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LocalMoment(DateTimeOffset Utc, ClockChange Change = ClockChange.None);

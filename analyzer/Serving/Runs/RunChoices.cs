using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Serving.Runs;

/// <summary>What the engineer knows better than the evidence.</summary>
/// <param name="Zone">Time zone of all hosts; null leaves it to the evidence.</param>
/// <param name="DateOrder">Order of day and month; null leaves it to the evidence.</param>
/// <param name="OneHost">Whether the single files among the uploaded ones come from one host; else each is a host of its own, as on the command line.</param>
internal sealed record RunChoices(TimeZoneInfo? Zone, DateOrder? DateOrder, bool OneHost);

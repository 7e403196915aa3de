using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Canaries;

/// <summary>What became of one canary on one host.</summary>
/// <param name="Host">Id of the input.</param>
/// <param name="Canary">What was looked for.</param>
/// <param name="IsSeen">Whether it was there; its item is suspicious when not, and excludes nothing.</param>
internal sealed record CanaryResult(string Host, Canary Canary, bool IsSeen)
{
    /// <summary>What was looked for, in words.</summary>
    public Message Text => new($"canary.{Canary.Id}");
}

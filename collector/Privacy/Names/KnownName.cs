namespace ArcBundle.Collector.Privacy.Names;

/// <summary>A name that is masked wherever it stands.</summary>
/// <param name="Text">The name.</param>
/// <param name="Replacement">Its pseudonym; of a domain with dots its pseudonym as such.</param>
/// <param name="IsSuffix">Whether it is a domain with dots, which hosts' names end in.</param>
internal sealed record KnownName(string Text, string Replacement, bool IsSuffix);

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>Tests in this collection run one after another, because they share the hosts of <see cref="WineHosts"/>.</summary>
[CollectionDefinition]
public sealed class WineCollectionDefinition;

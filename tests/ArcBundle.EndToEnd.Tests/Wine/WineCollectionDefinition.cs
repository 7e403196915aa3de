namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>Tests in this collection run one after another, because they share the English host.</summary>
[CollectionDefinition]
public sealed class WineCollectionDefinition;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>Tests in this collection share the hosts and run one after another: two collectors at once would time each other.</summary>
[CollectionDefinition]
public sealed class WineCollectionDefinition : ICollectionFixture<WineHosts>;

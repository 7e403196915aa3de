namespace ArcBundle.Collector.Probes;

/// <summary>A folder that the product is installed in.</summary>
/// <param name="Side">Which side it is, judged by names.</param>
/// <param name="Folder">Local path.</param>
internal sealed record ProductInstallation(ProductSide Side, string Folder);

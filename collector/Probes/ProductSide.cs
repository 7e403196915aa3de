namespace ArcBundle.Collector.Probes;

/// <summary>Which side of the product an installation is.</summary>
internal enum ProductSide
{
    /// <summary>The backup server.</summary>
    Server,

    /// <summary>The client agent.</summary>
    Agent,

    /// <summary>What both sides share: port configuration, Universal Agent.</summary>
    Shared,
}

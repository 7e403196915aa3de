using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Causes;

/// <summary>The packet size makes the transfer slow (article: "パケットサイズの影響により発生").</summary>
internal sealed class PacketSize() : NotBuiltYet(CauseIds.PacketSize, Need.Agent(ItemCatalog.RegistryProduct), Need.Server(ItemCatalog.RegistryProduct));

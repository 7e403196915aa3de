using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Causes;

/// <summary>The server talks to itself over the loopback address, on which nothing listens (article: "自サーバの通信先が loopback IP アドレスとなっている影響により発生").</summary>
internal sealed class Loopback() : NotBuiltYet(CauseIds.Loopback, Need.Agent(ItemCatalog.TcpStart));

using ArcBundle.Analyzer.Investigation;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Causes;

/// <summary>A firewall closes the ports between server and agent (article: "ネットワークの問題により発生", ports 6050 and 6051).</summary>
internal sealed class FirewallPorts() : NotBuiltYet(CauseIds.FirewallPorts, Need.Agent(new("logs.firewall")), Need.Agent(HostItems.EventsSecurity), Need.Agent(new("registry.firewall")));

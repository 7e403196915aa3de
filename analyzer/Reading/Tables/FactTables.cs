using System.Globalization;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.Tables;

/// <summary>The columns of the facts that the collector and text listings share.</summary>
internal static class FactTables
{
    /// <summary>Processes.</summary>
    public static FactColumns<ProcessFact> Processes { get; } = new(
        ["pid", "name", "parentPid", "startUtc", "session", "cpuSeconds", "workingSetBytes", "owner", "imagePath", "commandLine"],
        static p =>
        [
            CellText.Of(p.Pid), p.Name, CellText.Of(p.ParentPid), CellText.Of(p.StartUtc), CellText.Of(p.SessionId),
            p.CpuTime?.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture), CellText.Of(p.WorkingSetBytes), p.Owner, p.ImagePath, p.CommandLine,
        ]);

    /// <summary>Services.</summary>
    public static FactColumns<ServiceFact> Services { get; } = new(
        ["name", "displayName", "state", "pid", "startType", "account", "imagePath"],
        static s => [s.Name, s.DisplayName, s.State.ToString(), CellText.Of(s.Pid), s.StartType?.ToString(), s.Account, s.ImagePath]);

    /// <summary>TCP rows.</summary>
    public static FactColumns<TcpEndpoint> Tcp { get; } = new(
        ["localAddress", "localPort", "remoteAddress", "remotePort", "state", "pid"],
        static t => [t.LocalAddress, CellText.Of(t.LocalPort), t.RemoteAddress, CellText.Of(t.RemotePort), t.State.ToString(), CellText.Of(t.Pid)]);

    /// <summary>UDP listeners.</summary>
    public static FactColumns<UdpEndpoint> Udp { get; } = new(
        ["localAddress", "localPort", "pid"],
        static u => [u.LocalAddress, CellText.Of(u.LocalPort), CellText.Of(u.Pid)]);

    /// <summary>Sessions.</summary>
    public static FactColumns<SessionFact> Sessions { get; } = new(
        ["session", "state", "user", "sid", "station", "logonUtc", "lastInputUtc"],
        static s => [CellText.Of(s.SessionId), s.State.ToString(), s.User, s.UserSid, s.Station, CellText.Of(s.LogonUtc), CellText.Of(s.LastInputUtc)]);

    /// <summary>Samples of network adapters.</summary>
    public static FactColumns<AdapterFact> Adapters { get; } = new(
        ["atUtc", "id", "name", "description", "up", "bitsPerSecond", "receivedErrors", "sentErrors", "receivedDiscards", "sentDiscards", "addresses"],
        static a =>
        [
            CellText.Of(a.AtUtc), a.Id, a.Name, a.Description, CellText.Of(a.IsUp), CellText.Of(a.BitsPerSecond), CellText.Of(a.ReceivedErrors),
            CellText.Of(a.SentErrors), CellText.Of(a.ReceivedDiscards), CellText.Of(a.SentDiscards), a.Addresses,
        ]);

    /// <summary>Samples of the load.</summary>
    public static FactColumns<LoadFact> Load { get; } = new(
        ["atUtc", "counter", "instance", "value"],
        static l => [CellText.Of(l.AtUtc), l.Counter.ToString(), l.Instance, l.Value.ToString("0.###", CultureInfo.InvariantCulture)]);

    /// <summary>Minifilters.</summary>
    public static FactColumns<MinifilterFact> Minifilters { get; } = new(
        ["name", "altitude", "instances", "frame", "legacy"],
        static f => [f.Name, f.Altitude, CellText.Of(f.Instances), CellText.Of(f.Frame), f.IsLegacy ? "yes" : null]);

    /// <summary>Registry keys and values.</summary>
    public static FactColumns<RegistryFact> Registry { get; } = new(
        ["key", "view", "name", "type", "data", "withheld", "keyLastWriteUtc"],
        static r =>
        [
            r.KeyPath, r.View == RegistryView.Unknown ? null : r.View == RegistryView.View32 ? "32" : "64", r.Name, r.Kind.ToString(), r.Data,
            r.Masked ? r.WithheldBytes is { } bytes ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes} bytes") : "yes" : null, CellText.Of(r.KeyLastWriteUtc),
        ]);
}

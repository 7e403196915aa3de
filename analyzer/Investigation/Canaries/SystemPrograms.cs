namespace ArcBundle.Analyzer.Investigation.Canaries;

/// <summary>Processes and services without which no Windows runs; a whole list holds at least one of them.</summary>
internal static class SystemPrograms
{
    /// <summary>Image names of the processes that Windows starts first.</summary>
    public static IReadOnlyList<string> Processes { get; } = ["System", "smss", "csrss", "wininit", "services", "lsass", "svchost"];

    /// <summary>Key names of the event log and of remote procedure calls, the same in every language.</summary>
    public static IReadOnlyList<string> Services { get; } = ["EventLog", "RpcSs"];

    /// <summary>The collector's own image, under which it stands in the lists it takes; browsers append a number to a second download.</summary>
    public const string Collector = "arccollect";
}

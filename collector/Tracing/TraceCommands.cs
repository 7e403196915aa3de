namespace ArcBundle.Collector.Tracing;

/// <summary>The command lines of <c>logman</c> and <c>tracerpt</c> (Microsoft: "logman create trace", "logman stop", "tracerpt").</summary>
internal static class TraceCommands
{
    /// <summary>File name of the program that starts, stops and lists sessions.</summary>
    public const string Logman = "logman.exe";

    /// <summary>File name of the program that converts traces.</summary>
    public const string Tracerpt = "tracerpt.exe";

    /// <summary>Arguments of <c>logman</c> that list the session.</summary>
    public static IReadOnlyList<string> Query { get; } = ["query", TraceSettings.SessionName, "-ets"];

    /// <summary>Arguments of <c>logman</c> that stop the session.</summary>
    public static IReadOnlyList<string> Stop { get; } = ["stop", TraceSettings.SessionName, "-ets"];

    /// <summary>
    /// Arguments of <c>logman</c> that start the session: <c>-ets</c> starts it at once and saves no collector set; at most 64 buffers of
    /// 64 KB, so that it takes no more than 4 MB of memory.
    /// </summary>
    /// <param name="trace">The file to record into.</param>
    public static IReadOnlyList<string> Start(string trace) =>
    [
        "create", "trace", TraceSettings.SessionName,
        "-p", TraceSettings.Provider, TraceSettings.Keywords, TraceSettings.Level,
        "-o", trace, "-ow", "-mode", "Circular", "-f", "bincirc", "-max", FormattableString.Invariant($"{TraceSettings.LargestMebibytes}"),
        "-nb", "16", "64", "-bs", "64", "-ets",
    ];

    /// <summary>Arguments of <c>tracerpt</c>.</summary>
    /// <param name="trace">The recorded file.</param>
    /// <param name="events">The file to make.</param>
    public static IReadOnlyList<string> Convert(string trace, string events) => [trace, "-o", events, "-of", "EVTX", "-y"];

    /// <summary>A command line as an administrator would type it.</summary>
    public static string Line(string program, IReadOnlyList<string> arguments) => $"{Path.GetFileNameWithoutExtension(program)} {string.Join(' ', arguments)}";
}

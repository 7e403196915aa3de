namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>
/// The stand-ins for <c>logman</c> and <c>tracerpt</c> in a prefix for the time of one test: they take down their command lines and keep the
/// state of the trace session. What they record is no real trace.
/// </summary>
internal sealed class TracingHost : IDisposable
{
    private readonly WineHost _host;

    /// <summary>Puts the stand-ins into the prefix.</summary>
    /// <param name="host">The host.</param>
    public TracingHost(WineHost host)
    {
        _host = host;
        // Wine's own programs of these names are kept aside.
        foreach (var program in (string[])["logman", "tracerpt"])
        {
            if (File.Exists(PathOf(program + ".exe")))
                File.Move(PathOf(program + ".exe"), PathOf(program + ".wine"), overwrite: true);
            File.Copy(host.Prefix.PathOf("windows/system32/vssadmin.exe"), PathOf(program + ".exe"));
            File.WriteAllBytes(PathOf(program + ".calls"), []);
        }

        File.WriteAllBytes(PathOf("tracerpt.evtx"), Events);
    }

    /// <summary>What the stand-in for <c>tracerpt</c> makes of any trace: an event log, so that the analyzer can read it.</summary>
    public byte[] Events => AgentHost.EventLog(_host.Prefix, "Application");

    /// <summary>State of the session: its name and file, <c>stopped</c>, or empty when it was never started.</summary>
    public string Session => File.Exists(PathOf("logman.session")) ? File.ReadAllText(PathOf("logman.session")) : string.Empty;

    /// <summary>Whether the session is running.</summary>
    public bool IsRunning => Session.StartsWith("ArcBundleNet", StringComparison.Ordinal);

    /// <summary>The command lines of a program, without its name, in their order.</summary>
    public IReadOnlyList<string> Calls(string program) => File.ReadAllLines(PathOf(program + ".calls"));

    /// <summary>Lets a program fail with an exit code: <c>tracerpt</c> always, <c>logman</c> when it starts a session.</summary>
    public void Fail(string program, int exitCode, string said)
    {
        File.WriteAllText(PathOf(program + ".exit"), FormattableString.Invariant($"{exitCode}"));
        File.WriteAllText(PathOf(program + ".output"), said);
    }

    /// <summary>Takes the stand-ins out again.</summary>
    public void Dispose()
    {
        foreach (var program in (string[])["logman", "tracerpt"])
        {
            foreach (var extension in (string[])["exe", "calls", "exit", "output", "session", "evtx"])
                File.Delete(PathOf($"{program}.{extension}"));
            if (File.Exists(PathOf(program + ".wine")))
                File.Move(PathOf(program + ".wine"), PathOf(program + ".exe"));
        }
    }

    private string PathOf(string file) => _host.Prefix.PathOf("windows/system32/" + file);
}

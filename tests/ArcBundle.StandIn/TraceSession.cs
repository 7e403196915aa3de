namespace ArcBundle.StandIn;

/// <summary>
/// The event tracing sessions of a host, as <c>logman</c> with <c>-ets</c> shows them: <c>logman.session</c> holds the name of the one that is
/// running and its file, or <c>stopped</c>. <c>logman.exit</c> is the exit code of a start that fails. What is recorded is no real trace.
/// </summary>
/// <param name="path">Full path of the program without its extension.</param>
internal sealed class TraceSession(string path)
{
    private const int Success = 0;

    /// <summary>PLA_E_DCS_NOT_FOUND.</summary>
    private const int NotFound = unchecked((int)0x80300002);

    /// <summary>HRESULT of ERROR_ALREADY_EXISTS.</summary>
    private const int AlreadyExists = unchecked((int)0x800700B7);

    /// <summary>HRESULT of ERROR_INVALID_PARAMETER.</summary>
    private const int BadArguments = unchecked((int)0x80070057);

    private readonly string _state = path + ".session";

    /// <summary>Carries a command line out.</summary>
    public int Do(string[] arguments) => arguments switch
    {
        ["query", var name, "-ets"] => IsRunning(name) ? Success : NotFound,
        ["stop", var name, "-ets"] => Stop(name),
        ["create", "trace", var name, "-p", _, _, _, "-o", var file, .., "-ets"] => Start(name, file),
        _ => BadArguments,
    };

    private bool IsRunning(string name) => File.Exists(_state) && File.ReadAllLines(_state)[0].Equals(name, StringComparison.OrdinalIgnoreCase);

    private int Start(string name, string file)
    {
        if (ExitCode.Told(path) is { } code)
            return code;
        if (IsRunning(name))
            return AlreadyExists;
        File.WriteAllText(file, "synthetic trace, begun");
        File.WriteAllLines(_state, [name, file]);
        return Success;
    }

    private int Stop(string name)
    {
        if (!IsRunning(name))
            return NotFound;
        if (File.ReadAllLines(_state)[1] is var file && File.Exists(file))
            File.AppendAllText(file, " and ended");
        File.WriteAllText(_state, "stopped");
        return Success;
    }
}

namespace ArcBundle.StandIn;

/// <summary>
/// Takes the place of a Windows program that Wine does not have, under that program's name. What it does is told by files beside it:
/// <c>NAME.ARGUMENTS.output</c> (the arguments joined by hyphens), or else <c>NAME.output</c>, is written to standard output byte for byte, <c>NAME.hang</c> makes it wait forever after that,
/// <c>NAME.flood</c> makes it write without end, <c>NAME.grandchild</c> makes it start itself anew as a process that never ends and holds its outputs, <c>NAME.exit</c> holds
/// the exit code with which it ends, and <c>NAME.calls</c>, when it exists, gets a line with the arguments of each call. As <c>logman</c> and
/// <c>tracerpt</c> it does in small what these do.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var name = Path.GetFileNameWithoutExtension(Environment.ProcessPath!);
        var path = Path.Combine(AppContext.BaseDirectory, name);
        var calls = path + ".calls";
        if (File.Exists(calls))
            File.AppendAllText(calls, string.Join(' ', arguments) + "\n");
        if (arguments is [Grandchild.Argument])
            Grandchild.Live();
        if (arguments is [ConsoleEvent.Argument, var number, var program])
            return ConsoleEvent.Send(number, program);
        var own = $"{path}.{string.Join('-', arguments)}.output";
        var output = File.Exists(own) ? own : path + ".output";
        using var stream = Console.OpenStandardOutput();
        if (File.Exists(output))
            stream.Write(File.ReadAllBytes(output));
        if (File.Exists(path + ".grandchild"))
            Grandchild.Start();
        if (File.Exists(path + ".flood"))
            Flood(stream);
        if (File.Exists(path + ".hang"))
            new ManualResetEventSlim().Wait();
        if (name.Equals("logman", StringComparison.OrdinalIgnoreCase))
            return new TraceSession(path).Do(arguments);
        if (ExitCode.Told(path) is { } code)
            return code;
        if (name.Equals("tracerpt", StringComparison.OrdinalIgnoreCase))
            File.Copy(path + ".evtx", arguments[2]);
        return 0;
    }

    private static void Flood(Stream stream)
    {
        var lines = Enumerable.Repeat("synthetic line without end\r\n"u8.ToArray(), 500).SelectMany(static line => line).ToArray();
        while (true)
            stream.Write(lines);
    }
}

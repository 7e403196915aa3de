using System.Text;
using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Commands.Keys;
using ArcBundle.Analyzer.Commands.Progress;

namespace ArcBundle.Analyzer;

internal static class Program
{
    private static int Main(string[] args)
    {
        // Reports and evidence are Japanese as often as not; a console that cannot show a character shows a replacement, files never do.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var cancellation = new ConsoleCancellation();
        using var bytes = StandardOutput.Open();
        var isTerminal = ProgressLine.CanBeOn(Console.IsErrorRedirected, Environment.GetEnvironmentVariable("TERM"));
        return ArcAnalyze.Run(args, Console.Out, Console.Error, TimeProvider.System, cancellation.Token, bytes, PassPhrase.Ask, isTerminal);
    }
}

using System.CommandLine;
using System.Globalization;

namespace ArcBundle.Analyzer.Commands.Rules;

/// <summary><c>rules check DIR</c>: reads signature files and runs the samples that they carry.</summary>
internal sealed class RulesCheckCommand : Command
{
    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;
    private readonly Argument<string> _folder;

    /// <summary>Creates the command.</summary>
    public RulesCheckCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("check", texts["rules.check"])
    {
        _surroundings = surroundings;
        _texts = texts;
        _folder = new("DIR") { Description = texts["rules.check.dir"] };
        _folder.RefuseOptions(texts);
        Add(_folder);
        SetAction((parsed, cancellation) => Task.FromResult(Check(parsed.GetValue(_folder)!, cancellation)));
    }

    private int Check(string folder, CancellationToken cancellation)
    {
        if (RulesOption.Open(folder, _surroundings, _texts, cancellation) is not { } loaded)
            return ExitCodes.NothingReadable;
        _surroundings.Tell(loaded.Problems);
        var failed = loaded.Problems.Select(static problem => problem.File).Distinct(StringComparer.Ordinal).Count();
        _surroundings.Out.WriteLine(failed == 0
            ? _texts["rules.check.passed", ("files", Number(loaded.Files)), ("samples", Number(loaded.Signatures.Sum(static signature => signature.Samples.Count)))]
            : _texts["rules.check.failed", ("failed", Number(failed)), ("files", Number(loaded.Files))]);
        return failed == 0 ? ExitCodes.Done : ExitCodes.Incomplete;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

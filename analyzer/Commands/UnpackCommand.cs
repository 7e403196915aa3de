using System.CommandLine;
using System.Globalization;
using ArcBundle.Analyzer.Commands.Keys;
using ArcBundle.Analyzer.Intake.Unpacking;
using ArcBundle.Analyzer.Reporting.Escaping;

namespace ArcBundle.Analyzer.Commands;

/// <summary><c>arcanalyze unpack PATH --output DIR</c></summary>
internal sealed class UnpackCommand : Command
{
    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;
    private readonly PathArgument _path;
    private readonly Option<string> _output;
    private readonly KeyOption _key;

    /// <summary>Creates the command.</summary>
    public UnpackCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("unpack", texts["unpack"])
    {
        _surroundings = surroundings;
        _texts = texts;
        _path = new(texts);
        _output = new Option<string>("--output", "-o") { Description = texts["unpack.output"], HelpName = "DIR" };
        _key = new(texts);
        // Not the parser's own "required": it says so in English only.
        Validators.Add(result =>
        {
            if (result.GetResult(_output) is null)
                result.AddError(texts["unpack.needs-output"]);
        });
        Add(_path);
        Add(_output);
        Add(_key);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (!_key.TryOpen(parsed, _surroundings, _texts, out var key))
            return ExitCodes.Usage;
        using var opened = key;
        var progress = _surroundings.Progress;
        progress?.Begin(_texts["progress.unpacking"]);
        var result = BundleUnpacking.Run(parsed.GetValue(_path)!, parsed.GetValue(_output)!, Inputs.With(key).ToldTo(progress is null ? null : progress.Tell), cancellation);
        progress?.Dispose();
        foreach (var problem in result.Problems)
            _surroundings.TellProblem(problem);
        if (result.Target is null)
            return result.IsUsage ? ExitCodes.Usage : ExitCodes.NothingReadable;
        _surroundings.Out.WriteLine(_texts[
            "unpack.done",
            ("entries", result.Written.Count.ToString(CultureInfo.InvariantCulture)),
            ("path", VisibleText.Of(result.Target))]);
        return result.Problems.Count == 0 ? ExitCodes.Done : ExitCodes.Incomplete;
    }
}

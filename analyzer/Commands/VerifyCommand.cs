using System.CommandLine;
using System.Globalization;
using ArcBundle.Analyzer.Commands.Keys;
using ArcBundle.Analyzer.Commands.Progress;
using ArcBundle.Analyzer.Intake.Parts;
using ArcBundle.Analyzer.Intake.Verification;
using ArcBundle.Analyzer.Reporting.Escaping;

namespace ArcBundle.Analyzer.Commands;

/// <summary><c>arcanalyze verify PATH…</c></summary>
internal sealed class VerifyCommand : Command
{
    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;
    private readonly PathsArgument _paths;
    private readonly KeyOption _key;

    /// <summary>Creates the command.</summary>
    public VerifyCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("verify", texts["verify"])
    {
        _surroundings = surroundings;
        _texts = texts;
        _paths = new PathsArgument(texts);
        _key = new(texts);
        Add(_paths);
        Add(_key);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (!_key.TryOpen(parsed, _surroundings, _texts, out var key))
            return ExitCodes.Usage;
        using var opened = key;
        var paths = parsed.GetValue(_paths)!;
        var results = new List<BundleVerification>();
        var wholes = PartSet.OnePathForEachWhole(paths);
        _surroundings.Progress?.Begin(_texts["progress.checking"]);
        foreach (var (number, path) in wholes.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            var opener = Inputs.With(key).ToldTo(PathShare.Of(_surroundings.Progress is { } progress ? progress.Tell : null, number, wholes.Count));
            foreach (var result in BundleVerification.Run(path, opener, paths))
            {
                _surroundings.Progress?.Wipe();
                Tell(result);
                results.Add(result);
            }
        }

        if (results.TrueForAll(static result => result.IsUnreadable))
            return ExitCodes.NothingReadable;
        return results.TrueForAll(static result => result.IsWhole) ? ExitCodes.Done : ExitCodes.Incomplete;
    }

    private void Tell(BundleVerification result)
    {
        var path = VisibleText.Of(result.Path);
        foreach (var problem in result.Problems)
        {
            var text = _surroundings.TextOf(problem);
            // A refusal names its path itself.
            _surroundings.Error.WriteLine(result.IsUnreadable ? text : _texts["verify.problem", ("path", path), ("problem", text)]);
        }

        if (result.IsUnreadable)
            return;
        _surroundings.Out.WriteLine(_texts[
            result.IsWhole ? "verify.whole" : "verify.partial",
            ("path", path),
            ("entries", Number(result.EntriesWhole)),
            ("bytes", Number(result.BytesWhole)),
            ("sha256", result.Sha256!)]);
        if (result.RunComplete == false)
            _surroundings.Out.WriteLine(_texts["verify.cut-short", ("path", path)]);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

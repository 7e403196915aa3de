using System.CommandLine;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Commands.Rules;

/// <summary><c>rules explain CAUSE</c>: everything that decides the verdict on one cause.</summary>
internal sealed class RulesExplainCommand : Command
{
    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;
    private readonly Argument<string> _cause;
    private readonly RulesOption _rules;

    /// <summary>Creates the command.</summary>
    public RulesExplainCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("explain", texts["rules.explain"])
    {
        _surroundings = surroundings;
        _texts = texts;
        _cause = new("CAUSE") { Description = texts["rules.explain.cause", ("causes", string.Join(", ", CauseIds.All))] };
        _cause.RefuseOptions(texts);
        _cause.CompletionSources.Add(static _ => CauseIds.All.Select(static cause => new System.CommandLine.Completions.CompletionItem(cause)));
        // Not the parser's own list of values: its sentence is English only.
        _cause.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(static token => CauseCatalog.Find(token.Value) is null && !token.Value.StartsWith('-')) is { } unknown)
                result.AddError(texts["rules.explain.unknown", ("cause", unknown.Value), ("causes", string.Join(", ", CauseIds.All))]);
        });
        _rules = new(texts);
        Add(_cause);
        Add(_rules);
        SetAction((parsed, cancellation) => Task.FromResult(Explain(parsed, cancellation)));
    }

    private int Explain(ParseResult parsed, CancellationToken cancellation)
    {
        if (_rules.Load(parsed, _surroundings, _texts, cancellation) is not { } signatures)
            return ExitCodes.Usage;
        using var page = new RulesPage(_surroundings, _texts);
        new CauseExplanation(page, _texts).Write(CauseCatalog.Find(parsed.GetValue(_cause)!)!, signatures);
        return ExitCodes.Done;
    }
}

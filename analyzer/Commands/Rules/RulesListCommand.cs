using System.CommandLine;
using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Commands.Rules;

/// <summary><c>rules list</c>: the causes in their fixed order, and the signatures that are weighed.</summary>
internal sealed class RulesListCommand : Command
{
    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;
    private readonly RulesOption _rules;

    /// <summary>Creates the command.</summary>
    public RulesListCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("list", texts["rules.list"])
    {
        _surroundings = surroundings;
        _texts = texts;
        _rules = new(texts);
        Add(_rules);
        SetAction((parsed, cancellation) => Task.FromResult(List(parsed, cancellation)));
    }

    private int List(ParseResult parsed, CancellationToken cancellation)
    {
        if (_rules.Load(parsed, _surroundings, _texts, cancellation) is not { } signatures)
            return ExitCodes.Usage;
        using var page = new RulesPage(_surroundings, _texts);
        page.Heading(_texts["rules.list.causes"]);
        foreach (var cause in CauseCatalog.All)
            page.Item(cause.Id, page.Terms.Cause(cause.Id), [_texts["rules.list.findings", ("count", RulesPage.Number(cause.Findings.Count))],
                _texts["rules.list.signatures-of", ("count", RulesPage.Number(signatures.Of(cause.Id).Count()))]]);
        page.Heading(_texts["rules.list.signatures"]);
        foreach (var signature in signatures.All)
            page.Signature(signature, withCause: true);
        page.Facts(_texts["rules.list.identity", ("version", RulesFingerprint.Version), ("sha", RulesFingerprint.Of(signatures).Sha256)]);
        return ExitCodes.Done;
    }
}

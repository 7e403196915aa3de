using System.Globalization;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Reporting.Text;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Commands.Rules;

/// <summary>Writes what the <c>rules</c> commands show, in lines that fit a terminal and with everything hostile made visible.</summary>
internal sealed class RulesPage : IDisposable
{
    private const int Indent = 2;

    private readonly CommandTexts _texts;
    private readonly LineFeedWriter _lines;
    private readonly TextCanvas _canvas;

    /// <summary>A page on the output of a command.</summary>
    public RulesPage(CommandSurroundings surroundings, CommandTexts texts)
    {
        _texts = texts;
        _lines = new(surroundings.Out);
        _canvas = new(TextConsole.Plain(_lines), TextReport.PlainWidth);
        Terms = new(AnalyzerReports.Renderer, surroundings.Language());
    }

    /// <summary>The words of reports.</summary>
    public ReportTerms Terms { get; }

    /// <summary>A number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A heading.</summary>
    public void Heading(string text) => _canvas.Heading(text);

    /// <summary>A paragraph at the margin, after an empty line.</summary>
    public void Facts(params IReadOnlyList<string> lines)
    {
        _canvas.Blank();
        foreach (var line in lines)
            _canvas.Line(0, line);
    }

    /// <summary>A thing with its id, what it says, and facts about it.</summary>
    public void Item(string lead, string text, IReadOnlyList<string> facts)
    {
        _canvas.Line(Indent, lead);
        _canvas.Line(Indent * 2, text);
        if (facts.Count > 0)
            _canvas.Line(Indent * 2, string.Join(Terms["separator"], facts));
    }

    /// <summary>A row of a cause's table of findings.</summary>
    /// <param name="rule">The row.</param>
    /// <param name="text">What it says.</param>
    /// <param name="facts">More facts about it.</param>
    public void Finding(FindingRule rule, string text, params IReadOnlyList<string> facts) => Item($"[{Terms.Of(rule.Weight)}] {rule.Id}", text,
    [
        .. rule.IsFor ? [_texts["rules.kind", ("kind", rule.Kind)]] : Array.Empty<string>(),
        _texts["rules.source", ("source", Terms.Of(new ArcBundle.Format.Languages.Message("source." + rule.Source.ToName())))],
        .. facts,
    ]);

    /// <summary>A signature.</summary>
    public void Signature(Signature signature, bool withCause) => Finding(signature.Rule, Terms.Of(ArcBundle.Format.Languages.Message.Of(signature.Text)),
    [
        _texts["rules.signature." + (signature.Rule.IsFor ? "for" : "against")],
        .. withCause ? [_texts["rules.signature.cause", ("cause", signature.Cause)]] : Array.Empty<string>(),
        _texts["rules.signature.looks", ("side", signature.Side.ToString().ToLowerInvariant()), ("when", signature.When.ToString().ToLowerInvariant())],
        signature.IsBuiltIn ? _texts["rules.signature.built-in"] : _texts["rules.signature.file", ("file", signature.File)],
        _texts["rules.signature.title", ("title", signature.Title), ("level", signature.Level), ("id", signature.Id.ToString("D"))],
    ]);

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();
}

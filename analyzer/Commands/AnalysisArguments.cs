using System.CommandLine;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Commands.Keys;
using ArcBundle.Analyzer.Commands.Rules;
using ArcBundle.Analyzer.Intake.Encryption;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Collector.Commands;

namespace ArcBundle.Analyzer.Commands;

/// <summary>The options of every command that analyzes: what the user knows better than the evidence.</summary>
internal sealed class AnalysisArguments
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(366);

    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;
    private readonly Option<string> _timeZone;
    private readonly Option<string> _dateOrder;
    private readonly Option<string> _around;
    private readonly Option<string> _window;
    private readonly RulesOption _rules;
    private readonly KeyOption _key;

    /// <summary>Creates the options.</summary>
    public AnalysisArguments(CommandSurroundings surroundings, CommandTexts texts)
    {
        _surroundings = surroundings;
        _texts = texts;
        _timeZone = new("--time-zone") { Description = texts["analyze.time-zone"], HelpName = "ID" };
        _dateOrder = new("--date-order") { Description = texts["analyze.date-order"], HelpName = "ymd|mdy|dmy" };
        _dateOrder.AcceptKnown(texts, DateOrderNames.All);
        _around = new("--around") { Description = texts["analyze.around"], HelpName = "MOMENT" };
        _window = new("--window") { Description = texts["analyze.window"], HelpName = "TIME" };
        _rules = new(texts);
        _key = new(texts);
    }

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="withMoment">Whether it takes <c>--around</c> and <c>--window</c>.</param>
    public void AddTo(Command command, bool withMoment)
    {
        command.Add(_timeZone);
        command.Add(_dateOrder);
        if (withMoment)
        {
            command.Add(_around);
            command.Add(_window);
        }

        command.Add(_rules);
        command.Add(_key);
    }

    /// <summary>Reads the options. False when one cannot be used: that was told then.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="cancellation">Ends the reading of rules.</param>
    /// <param name="options">The options.</param>
    /// <param name="key">The private key; null when none was given. The caller disposes it.</param>
    public bool TryRead(ParseResult parsed, CancellationToken cancellation, out AnalysisOptions options, out BundleKey? key)
    {
        options = AnalysisOptions.None;
        key = null;
        if (!TryGetZone(parsed.GetValue(_timeZone), out var zone) || !TryGetAround(parsed, zone, out var around, out var window)
            || _rules.Load(parsed, _surroundings, _texts, cancellation) is not { } signatures || !_key.TryOpen(parsed, _surroundings, _texts, out key))
        {
            return false;
        }

        options = new() { Zone = zone, DateOrder = DateOrderNames.Parse(parsed.GetValue(_dateOrder)), Signatures = signatures, Around = around };
        if (window is { } given)
            options = options with { AroundWindow = given };
        return true;
    }

    /// <summary>A moment of the command line: with <c>Z</c> or an offset; else on the clock of <paramref name="zone"/>, or UTC without one. Null when the text is no moment.</summary>
    public static DateTimeOffset? MomentOf(string text, TimeZoneInfo? zone)
    {
        if (MomentText.Parse(text) is not { } moment)
            return null;
        var ticks = moment.Clock.Ticks - (moment.Offset ?? (zone ?? TimeZoneInfo.Utc).GetUtcOffset(DateTime.SpecifyKind(moment.Clock, DateTimeKind.Unspecified))).Ticks;
        return ticks < DateTimeOffset.MinValue.Ticks || ticks > DateTimeOffset.MaxValue.Ticks ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    private bool TryGetAround(ParseResult parsed, TimeZoneInfo? zone, out DateTimeOffset? around, out TimeSpan? window)
    {
        (around, window) = (null, null);
        if (parsed.GetValue(_window) is { } span)
        {
            window = DurationText.Parse(span, TimeSpan.FromMinutes(1), LongestWindow);
            if (window is null)
                return Refuse("analyze.window-unknown", ("value", VisibleText.Of(span)));
            if (parsed.GetValue(_around) is null)
                return Refuse("analyze.window-alone");
        }

        if (parsed.GetValue(_around) is not { } text)
            return true;
        around = MomentOf(text, zone);
        return around is not null || Refuse("moment-unknown", ("value", VisibleText.Of(text)));
    }

    private bool TryGetZone(string? id, out TimeZoneInfo? zone)
    {
        zone = null;
        return id is null || TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone) || Refuse("analyze.time-zone-unknown", ("zone", VisibleText.Of(id)));
    }

    private bool Refuse(string key, params ReadOnlySpan<(string Name, string Value)> holes)
    {
        _surroundings.Error.WriteLine(_texts[key, holes]);
        return false;
    }
}

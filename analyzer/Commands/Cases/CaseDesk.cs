using System.CommandLine;
using System.Globalization;
using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands.Cases;

/// <summary>What the <c>case</c> commands have in common: the library option, opening the library, and speaking to the user.</summary>
internal sealed class CaseDesk
{
    private readonly CommandSurroundings _surroundings;
    private readonly CaseStoreSettings _settings;
    private readonly CaseKey? _key;

    /// <param name="surroundings">Output, language, clock.</param>
    /// <param name="identify">Reads whom a bundle came from.</param>
    /// <param name="key">Opens the private key for encrypted bundles; null where none can be given.</param>
    public CaseDesk(CommandSurroundings surroundings, Func<string, BundleIdentity?> identify, CaseKey? key = null)
    {
        _surroundings = surroundings;
        _key = key;
        _settings = new CaseStoreSettings { Time = surroundings.Time, Station = Station.OfThisProcess(), Identify = identify, Told = Tell };
        Library = new Option<string?>("--library") { Description = Text("case.help-library"), HelpName = "DIR", Recursive = true };
    }

    /// <summary><c>--library DIR</c>.</summary>
    public Option<string?> Library { get; }

    /// <summary>The language asked for.</summary>
    public Language Language => _surroundings.Language();

    /// <summary>The argument <c>ID</c>.</summary>
    public Argument<string> IdArgument() => new("ID") { Description = Text("case.help-id") };

    /// <summary>A text in the user's language.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, string Value)> arguments) => CaseTexts.Catalog.Render(Language, key, arguments);

    /// <summary>A number for a text.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A time for a text: UTC.</summary>
    public static string Time(DateTimeOffset time) => IndexRow.Time(time);

    /// <summary>Why a place given for output could not be written, in the user's language.</summary>
    public string ReasonOf(Exception problem) => CommandTexts.Catalog.Render(Language, "command." + FileProblems.ReasonOf(problem));

    /// <summary>Prints a result line.</summary>
    public void Say(string key, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        _surroundings.Progress?.Wipe();
        _surroundings.Out.WriteLine(VisibleText.Of(Text(key, arguments)));
    }

    /// <summary>Prints a line about something that is not as it should be.</summary>
    public void Complain(Message message)
    {
        _surroundings.Progress?.Wipe();
        _surroundings.Error.WriteLine(VisibleText.Of(CaseTexts.Catalog.Render(message, Language)));
    }

    /// <summary>Prints a problem.</summary>
    /// <returns>Its exit code.</returns>
    public int Fail(LibraryProblem problem)
    {
        Complain(problem.Text);
        return problem.Kind == ProblemKind.Usage ? ExitCodes.Usage : ExitCodes.NothingReadable;
    }

    /// <summary>Runs <paramref name="action"/> on the library and the case that the command line names.</summary>
    public int OnCase(ParseResult parsed, Argument<string> id, bool create, Func<CaseStore, CaseId, int> action)
    {
        var text = parsed.GetValue(id) ?? string.Empty;
        return CaseId.Parse(text) is { } caseId
            ? OnLibrary(parsed, create, store => action(store, caseId))
            : Fail(LibraryProblem.Usage("case.bad-id", ("id", text.Length > 80 ? text[..80] + "…" : text)));
    }

    /// <summary>Runs <paramref name="action"/> on the library that the command line names.</summary>
    public int OnLibrary(ParseResult parsed, bool create, Func<CaseStore, int> action)
    {
        if (!Open(parsed, create).TryGet(out var store, out var problem))
            return Fail(problem);
        using (store)
            return _key is null ? action(store) : _key.With(parsed, () => action(store));
    }

    /// <summary>The library copies and checks between the steps of others; each time its own label comes back.</summary>
    private void Tell(long done, long total)
    {
        if (_surroundings.Progress is not { } progress)
            return;
        progress.Begin(Text("case.progress"));
        progress.Tell(done, total);
    }

    /// <summary>Opens the library that the command line names, else the user's own.</summary>
    public LibraryAnswer<CaseStore> Open(ParseResult parsed, bool create) =>
        (parsed.GetValue(Library) ?? LibraryPlace.OfThisUser()) is { } path
            ? CaseStore.Open(path, _settings, create) : LibraryProblem.Usage("case.library-nowhere");
}

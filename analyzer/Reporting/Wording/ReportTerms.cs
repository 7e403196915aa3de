using System.Globalization;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Wording;

/// <summary>The words of one report in its language. What comes back may hold hostile values: escaping is the writer's part.</summary>
/// <param name="renderer">Finds the texts.</param>
/// <param name="language">The report's language.</param>
internal sealed class ReportTerms(MessageRenderer renderer, Language language)
{
    /// <summary>The report's language.</summary>
    public Language Language => language;

    /// <summary>The text of <c>report.</c><paramref name="key"/>.</summary>
    public string this[string key] => renderer.Render(new Message("report." + key), language);

    /// <summary>The text of <c>report.</c><paramref name="key"/> with its holes filled.</summary>
    public string With(string key, params IReadOnlyList<(string Name, string Value)> holes) =>
        renderer.Render(new Message("report." + key, holes), language);

    /// <summary>Whether there is a text of <c>report.</c><paramref name="key"/>.</summary>
    public bool Knows(string key) => renderer.Has("report." + key);

    /// <summary>The text of a message of any part.</summary>
    public string Of(Message message) => renderer.Render(message, language);

    /// <summary>A cause in plain words; its id when the cause is not known.</summary>
    public string Cause(string id) => Named("cause.", id) ?? id;

    /// <summary>A verdict in words.</summary>
    public string Of(Verdict verdict) => this["verdict." + verdict.ToName()];

    /// <summary>What a verdict means, one sentence.</summary>
    public string Meaning(Verdict verdict) => this["verdict-means." + verdict.ToName()];

    /// <summary>A weight in words.</summary>
    public string Of(Weight weight) => this["weight." + weight.ToName()];

    /// <summary>A role in words.</summary>
    public string Of(HostRole role) => this["role." + role.ToName()];

    /// <summary>An outcome in words.</summary>
    public string Of(ItemOutcome outcome) => this["item-outcome." + outcome.ToName()];

    /// <summary>Where the bounds of a job window come from.</summary>
    public string Of(JobWindowSource source) => this["window." + source.ToName()];

    /// <summary>How sure times are.</summary>
    public string Of(TimeCertainty certainty) => this["certainty." + certainty.ToName()];

    /// <summary>What is known of a setting, in words.</summary>
    public string Of(SettingState state) => this["setting-state." + state.ToName()];

    /// <summary>A part of the comparison of both sides, in words.</summary>
    public string Of(SettingTopic topic) => this["setting-topic." + topic.ToName()];

    /// <summary>A side of an incident: <c>server</c>, <c>agent</c> or <c>both</c>; as it is when not known.</summary>
    public string Side(string side) => Named("setting-side.", side) ?? side;

    /// <summary>A registry view, <c>32</c> or <c>64</c>; as it is when not known.</summary>
    public string RegistryView(string view) => Named("setting.view.", view) ?? view;

    /// <summary>What is to be said of an outcome that came without a note.</summary>
    public string WithoutNote(ItemOutcome outcome) => this["note-none." + outcome.ToName()];

    /// <summary>What an item is, or null for a file that nobody recognised or an item of a later version.</summary>
    public string? ItemName(string id) => Named("item.", id);

    /// <summary>The kinds of time line entries, each of which has a text.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["job", "error", "process", "protection", "service", "vss", "registry", "logon", "power", "clock", "network", "event"];

    /// <summary>Kind of a time line entry; as it is when not known.</summary>
    public string Kind(string kind) => Named("kind.", kind) ?? kind;

    /// <summary>Kind of an input; as it is when not known.</summary>
    public string InputKind(string kind) => Named("input-kind.", kind) ?? kind;

    /// <summary>Microsoft's meaning of a Winsock number.</summary>
    public string Winsock(int number) =>
        Named("winsock.", number.ToString(CultureInfo.InvariantCulture)) ?? this["winsock.other"];

    /// <summary>A score with two decimals.</summary>
    public static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where in an entry something stands: <c>line 12</c>, <c>record 815</c>, or a path.</summary>
    public string Of(Place place) => place.Kind switch
    {
        PlaceKind.Line => With("place.line", ("number", Number(place.Number))),
        PlaceKind.Record => With("place.record", ("number", Number(place.Number))),
        _ => place.ToString(),
    };

    /// <summary>A span of time in hours, minutes and seconds.</summary>
    /// <param name="seconds">Seconds.</param>
    public string Duration(long seconds)
    {
        var key = Math.Abs(seconds) switch { < 60 => "seconds", < 3600 => "minutes", _ => "hours" };
        return With(
            "duration." + key,
            ("hours", Number(seconds / 3600)),
            ("minutes", Number(key is "minutes" ? seconds / 60 : seconds / 60 % 60)),
            ("seconds", Number(seconds % 60)));
    }

    private string? Named(string family, string name)
    {
        var key = "report." + family + name;
        return renderer.Has(key) ? renderer.Render(new Message(key), language) : null;
    }
}

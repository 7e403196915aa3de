using System.Globalization;
using ArcBundle.Scenarios.Plantings;

namespace ArcBundle.Scenarios.Cases;

/// <summary>The plans of all cases.</summary>
internal static class CasePlans
{
    private const int SinglesOfCause = 24;
    private const int IncompletesOfCause = 13;
    private const int EachAlike = 5;
    private const int EachPair = 5;
    private const int EachTwoAgents = 5;

    private static readonly Completeness[] Incomplete =
    [
        Completeness.OtherItemsMissing, Completeness.Missing, Completeness.Denied, Completeness.TimedOut, Completeness.RolledOver, Completeness.Holed, Completeness.Cut,
        Completeness.TakenAfterRestart, Completeness.OnlyServer, Completeness.OnlyAgent, Completeness.NumberedFiles, Completeness.NoZone, Completeness.AmbiguousDates,
    ];

    private static readonly string[][] Pairs =
    [
        ["leak-names-product", "vss-event"], ["caagstart", "drops-in-firewall-log"], ["writer-failed", "product-detected"], ["vss-event", "error-at-the-limit"],
        ["drops-in-firewall-log", "writer-failed"], ["link-down-agent", "vss-event"], ["packet-size-out-of-range", "caagstart"], ["packet-size-out-of-range", "vss-event"],
        ["product-detected", "carunjob"], ["error-at-the-limit", "packet-size-out-of-range"], ["no-writers", "leak-names-product"], ["scan-and-new-engine", "silence-with-load"],
    ];

    private static readonly string[][] Twos =
    [
        ["caagstart", "stopped-and-still"], ["leak-names-product", "silence-of-the-limit"], ["writer-failed", "drops-in-firewall-log"],
        ["error-at-the-limit", "link-down-agent"], ["product-detected", "packet-size-in-range"], ["silence-of-no-limit", "no-writers"],
    ];

    /// <summary>All plans, in order.</summary>
    /// <param name="count">Number of cases; the healthy hosts fill what the others leave.</param>
    public static IReadOnlyList<CasePlan> Of(int count)
    {
        var plans = new List<CasePlan>();
        foreach (var (cause, plantings) in PlantingCatalog.Causes)
        {
            for (var i = 0; i < SinglesOfCause; i++)
                plans.Add(new(Id(cause, i + 1), "single", [[plantings[i % plantings.Count].Name]], Completeness.Whole));
            for (var i = 0; i < IncompletesOfCause; i++)
                plans.Add(new(Id(cause, SinglesOfCause + i + 1), "incomplete", [[plantings[i % plantings.Count].Name]], Incomplete[i]));
        }

        Add(PlantingCatalog.Alike.Select(static alike => (string[])[alike.Name]), EachAlike, static (names, number) => new(Id("alike", number), "alike", [names], Completeness.Whole));
        Add(Pairs, EachPair, static (names, number) => new(Id("pair", number), "pair", [names], Completeness.Whole));
        Add(Twos, EachTwoAgents, static (names, number) => new(Id("two-agents", number), "two-agents", [[names[0]], [names[1]]], Completeness.Whole));
        for (var number = 1; plans.Count < count; number++)
            plans.Add(new(Id("healthy", number), "healthy", [], Completeness.Whole));
        return plans[..count];

        void Add(IEnumerable<string[]> groups, int each, Func<string[], int, CasePlan> make)
        {
            var number = 0;
            foreach (var names in groups)
            {
                for (var i = 0; i < each; i++)
                    plans.Add(make(names, ++number));
            }
        }
    }

    private static string Id(string name, int number) => name + "-" + number.ToString("000", CultureInfo.InvariantCulture);
}

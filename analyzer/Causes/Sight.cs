using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Canaries;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Answers what can be seen of an incident, and remembers what cannot and why.</summary>
/// <param name="incident">The incident.</param>
/// <param name="needs">What the cause needs: only what is missing of that is remembered.</param>
internal sealed class Sight(Incident incident, IReadOnlyList<Need> needs)
{
    private readonly List<MissingEvidence> _missing = [];

    /// <summary>
    /// What could not be seen, in the order asked for, each item of a host once. Of a cause that can be judged in several ways: what is missing of all
    /// of them, nothing when one way is complete. A cause must ask for everything of a way.
    /// </summary>
    public IReadOnlyList<MissingEvidence> Missing
    {
        get
        {
            var ways = needs.Where(static need => need.Way is not null).GroupBy(static need => need.Way, StringComparer.Ordinal);
            var complete = ways.Any(way => way.All(need => !_missing.Exists(missing => missing.Item == need.Item)));
            return complete ? _missing.FindAll(missing => needs.Any(need => need.Item == missing.Item && need.Way is null)) : _missing;
        }
    }

    /// <summary>Remembers a needed item that could not be seen.</summary>
    public void Miss(ItemId item, Host? host, Message why)
    {
        if (needs.Any(need => need.Item == item) && !_missing.Exists(other => other.Item == item && string.Equals(other.Host, host?.Id, StringComparison.Ordinal)))
            _missing.Add(new(item, host?.Id, why));
    }

    /// <summary>Whether an event log covers a window; remembers it when not.</summary>
    public bool Covers(Host? host, ItemId item, Func<Host, EventChannel> channelOf, JobWindow window)
    {
        if (host is null)
        {
            Miss(item, null, new("missing.host-not-given"));
            return false;
        }

        var channel = channelOf(host);
        if (channel.Coverages.Count == 0)
        {
            Miss(item, host, WhyAbsent(host, item));
            return false;
        }

        if (incident.UnsureClocks.Contains(host.Id, StringComparer.Ordinal))
        {
            Miss(item, host, new("missing.clock-unsure"));
            return false;
        }

        if (channel.WhyNotCovering(window) is { } failure)
        {
            Miss(item, host, WhyNot(failure, window));
            return false;
        }

        return !IsSuspicious(host, item);
    }

    /// <summary>Whether a list was taken at all; remembers it when not.</summary>
    public bool Has(Host? host, ItemId item, Func<Host, bool> isThere)
    {
        if (host is not null && isThere(host))
            return true;
        Miss(item, host, host is null ? new("missing.host-not-given") : WhyAbsent(host, item));
        return false;
    }

    /// <summary>
    /// Whether a list of this host can exclude something about the incident: read whole, with what must be in it, and taken after the incident, but not
    /// after the host was restarted since.
    /// </summary>
    /// <param name="host">The host; null when no evidence of it was given.</param>
    /// <param name="item">The list.</param>
    /// <param name="isThere">Whether the host has it.</param>
    /// <param name="takenAtUtc">When it was taken, UTC; null when nothing tells.</param>
    /// <param name="isOfInstalled">True for a list of installed software, which a restart does not change.</param>
    public bool ListCovers(Host? host, ItemId item, Func<Host, bool> isThere, DateTimeOffset? takenAtUtc, bool isOfInstalled = false)
    {
        if (!Has(host, item, isThere))
            return false;
        var isWhole = host!.Items.IsWhole(item) || (item == ItemCatalog.ProcessesStart && host.Items.IsWhole(ItemCatalog.ProcessesEnd));
        if (!isWhole && host.Items[item] is { } cut)
        {
            Miss(item, host, new("missing.outcome", ("outcome", cut.Outcome.ToName())));
            return false;
        }

        if (IsSuspicious(host, item))
            return false;
        if (!incident.IsRecorded)
            return true;
        if ((takenAtUtc ?? host.TakenAtUtc) is not { } taken)
        {
            Miss(item, host, new("missing.time-unknown"));
            return false;
        }

        if (taken < incident.AtUtc)
        {
            Miss(item, host, new("missing.taken-before", ("at", UtcText.Of(taken))));
            return false;
        }

        if (isOfInstalled || host.RestartBetween(incident.LastUtc, taken) is not { } restart)
            return true;
        Miss(item, host, new("missing.taken-after-restart", ("at", UtcText.Of(restart))));
        return false;
    }

    /// <summary>Whether a list that is there shows all there was when it was taken, so that what it does not hold was not there; remembers it when not.</summary>
    public bool ShowsAll(Host host, ItemId item)
    {
        if (!host.Items.IsWhole(item) && host.Items[item] is { } cut)
        {
            Miss(item, host, new("missing.outcome", ("outcome", cut.Outcome.ToName())));
            return false;
        }

        return !IsSuspicious(host, item);
    }

    /// <summary>Whether an item was collected and does not hold what must be there; remembers it then.</summary>
    private bool IsSuspicious(Host host, ItemId item)
    {
        if (!SelfCheck.IsSuspicious(host, item))
            return false;
        Miss(item, host, new("missing.suspicious"));
        return true;
    }

    private static Message WhyAbsent(Host host, ItemId item) => host.Items[item] switch
    {
        null => new("missing.not-sent"),
        { Outcome: ItemOutcome.Collected or ItemOutcome.Empty } => new("missing.holds-nothing"),
        { Outcome: ItemOutcome.Skipped } => new("missing.struck-out"),
        { Note.Key: "outcome.configured-only" } => new("missing.configured-only"),
        { } state => new("missing.outcome", ("outcome", state.Outcome.ToName())),
    };

    /// <summary>Tells why a log does not cover a window.</summary>
    public static Message WhyNot(CoverageFailure failure, JobWindow window)
    {
        var at = failure.AtUtc is { } moment ? UtcText.Of(moment) : "?";
        return failure.Kind switch
        {
            CoverageFailureKind.Empty => new("missing.holds-nothing"),
            CoverageFailureKind.CutShort => new("missing.cut-short"),
            CoverageFailureKind.BeginsLater => new("missing.begins-later", ("at", at), ("from", UtcText.Of(window.FromUtc))),
            CoverageFailureKind.EndsEarlier => new("missing.ends-earlier", ("at", at), ("to", UtcText.Of(window.ToUtc))),
            _ => new("missing.has-gap", ("at", at)),
        };
    }
}

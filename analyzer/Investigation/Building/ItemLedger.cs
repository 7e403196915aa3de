using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Keeps account of what was had of each item of a host while it is read.</summary>
/// <param name="evidence">The host's evidence.</param>
internal sealed class ItemLedger(HostEvidence evidence)
{
    private readonly Dictionary<ItemId, ItemState> _read = [];
    private readonly Dictionary<ItemId, HashSet<string>> _entries = [];
    private readonly List<InputItem> _unrecognised = [];
    private readonly List<Message> _damage = [];

    /// <summary>Entries that were recognised and could not be read whole.</summary>
    public IReadOnlyList<Message> Damage => _damage;

    /// <summary>Notes that an entry of an item was read.</summary>
    public void Read(ItemId item, string entry, DataQuality quality, ItemOutcome outcome = ItemOutcome.Collected)
    {
        if (!_entries.TryGetValue(item, out var entries))
            _entries[item] = entries = new(StringComparer.Ordinal);
        entries.Add(entry);
        if (quality.IsDamaged)
            _damage.Add(new("analysis.entry-damaged", ("entry", entry)));
        var told = quality.IsDamaged && outcome == ItemOutcome.Collected ? ItemOutcome.Truncated : outcome;

        // One whole file of an item is enough; a refused one does not take away what another holds.
        if (!_read.TryGetValue(item, out var known) || known.Outcome is not ItemOutcome.Collected)
            _read[item] = new(told, quality.Notes.Count > 0 ? quality.Notes[0] : PassedOver(quality));
    }

    /// <summary>Rows of a text that were not understood are told; what a binary reader passes over has notes of its own.</summary>
    private static Message? PassedOver(DataQuality quality) => quality is { Skipped: > 0, Encoding: not null }
        ? new("reading.rows-passed-over", ("rows", TextQuality.Number(quality.Skipped)))
        : null;

    /// <summary>Notes an entry that could no longer be read.</summary>
    public void Fail(ItemId? item, string entry)
    {
        _damage.Add(new("analysis.entry-damaged", ("entry", entry)));
        if (item is { } known)
            _read[known] = new(ItemOutcome.Failed);
    }

    /// <summary>Notes an entry that no reader of this version understands.</summary>
    public void Skip(string entry, Message why) => _unrecognised.Add(new(entry, ItemOutcome.Skipped, why));

    /// <summary>What the causes go by: how the collection ended, bettered or worsened by what reading showed.</summary>
    public HostItems ToHostItems()
    {
        var states = new Dictionary<ItemId, ItemState>();
        foreach (var status in evidence.Items)
            states[status.Item] = new(status.Outcome);
        foreach (var (item, state) in _read)
        {
            // A list sent beside the bundle stands in for one that the collector could not take; a cut item stays cut.
            if (!states.TryGetValue(item, out var collected) || collected.Outcome is ItemOutcome.Collected or ItemOutcome.Empty or ItemOutcome.Missing
                or ItemOutcome.Denied or ItemOutcome.Skipped)
                states[item] = state;
        }

        return new(states);
    }

    /// <summary>What the report lists: every planned item, what else was recognised, what was not sent, and what nobody recognised.</summary>
    public IReadOnlyList<InputItem> ToInputItems()
    {
        var listed = new List<InputItem>();
        var ids = new HashSet<ItemId>();
        foreach (var status in evidence.Items)
        {
            ids.Add(status.Item);
            listed.Add(Listed(status));
        }

        foreach (var (item, state) in _read.OrderBy(static pair => OrderOf(pair.Key)).ThenBy(static pair => pair.Key))
        {
            if (ids.Add(item))
                listed.Add(new(item.Value, state.Outcome, evidence.Context is null ? state.Note : new("analysis.from-extra")));
        }

        foreach (var definition in ItemCatalog.All)
        {
            if (definition.Id != ItemCatalog.Extra && ids.Add(definition.Id))
                listed.Add(new(definition.Id.Value, ItemOutcome.Missing, new(evidence.Context is null ? "analysis.not-sent" : "analysis.not-planned")));
        }

        return [.. listed.Select(WithFigures), .. _unrecognised.Select(item => item with { Bytes = evidence.Entries.FirstOrDefault(entry => string.Equals(entry.Name, item.Item, StringComparison.Ordinal))?.Length })];
    }

    /// <summary>An item with its size and with the time of its collection.</summary>
    private InputItem WithFigures(InputItem item)
    {
        var read = _entries.GetValueOrDefault(new ItemId(item.Item));
        var files = evidence.Entries.Where(entry => string.Equals(entry.Item?.Value, item.Item, StringComparison.Ordinal) || read?.Contains(entry.Name) == true).ToList();
        var told = evidence.Manifest?.Items.FirstOrDefault(other => string.Equals(other.Item, item.Item, StringComparison.Ordinal));
        return item with
        {
            Bytes = files.Count == 0 ? null : files.Sum(static entry => entry.Length),
            StartedUtc = told?.StartedUtc,
            Took = told is { StartedUtc: not null, Milliseconds: >= 0 and < int.MaxValue } ? TimeSpan.FromMilliseconds(told.Milliseconds) : null,
        };
    }

    private InputItem Listed(ItemStatus status)
    {
        if (!_read.TryGetValue(status.Item, out var read))
            return new(status.Item.Value, status.Outcome, NoteOf(status));
        if (status.Outcome is ItemOutcome.Missing or ItemOutcome.Denied or ItemOutcome.Skipped)
            return new(status.Item.Value, read.Outcome, new("analysis.from-extra"));
        var isWorse = status.Outcome == ItemOutcome.Collected && read.Outcome != ItemOutcome.Collected;
        return new(status.Item.Value, isWorse ? read.Outcome : status.Outcome, NoteOf(status) ?? read.Note);
    }

    private static Message? NoteOf(ItemStatus status) =>
        status.Lost.Count > 0 ? status.Lost[0]
        : status.Notes.Count == 0 ? null
        : status.Notes[0].ToMessage();

    private static int OrderOf(ItemId item)
    {
        for (var i = 0; i < ItemCatalog.All.Count; i++)
        {
            if (ItemCatalog.All[i].Id == item)
                return i;
        }

        return ItemCatalog.All.Count;
    }
}

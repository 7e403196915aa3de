namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Reads slots of a log, each for itself: gives the selected events away and tells what is whole and what is not. One per thread.</summary>
/// <param name="selection">Which events to give; null for all.</param>
internal sealed class ChunkReader(EventSelection? selection)
{
    /// <summary>Provider of the records that tell of a clearing.</summary>
    private const string EventLogProvider = "Microsoft-Windows-Eventlog";

    /// <summary>"The … log file was cleared", in the System log, for any log but Security.</summary>
    private const int LogCleared = 104;

    /// <summary>"The audit log was cleared", in the Security log.</summary>
    private const int AuditLogCleared = 1102;

    private readonly EventDecoder _decoder = new();

    /// <summary>Reads a slot.</summary>
    /// <param name="slot">Its bytes: 64 KiB, or what is there when the file is cut.</param>
    /// <param name="previousId">Last record id of the slots before; 0 when there is none, or when it is not known yet.</param>
    /// <param name="facts">Takes what the slot adds to coverage and quality.</param>
    /// <param name="visit">Called for every selected event.</param>
    public void Read(ReadOnlyMemory<byte> slot, long previousId, ChunkFacts facts, EventVisitor visit)
    {
        facts.Clear();
        facts.PreviousId = previousId;
        facts.Length = slot.Length;
        if (ChunkHeader.TryRead(slot.Span, out var header))
        {
            facts.Content = SlotContent.Chunk;
            ReadChunk(slot, header, facts, visit);
        }
        else if (slot.Span.ContainsAnyExcept((byte)0))
        {
            facts.Content = SlotContent.Overwritten;
        }
    }

    private void ReadChunk(ReadOnlyMemory<byte> slot, ChunkHeader header, ChunkFacts facts, EventVisitor visit)
    {
        facts.HasWrongChecksum = !header.ChecksumsAreRight(slot.Span);
        _decoder.Begin(slot);
        var records = new ChunkRecords(slot.Span, header, facts.PreviousId);
        while (records.MoveNext())
        {
            if (records.FollowsDamage)
                facts.AddLoss(CoverageGapReason.Damage, records.Lost, records.DamageStart);
            ReadRecord(records.Current, facts, visit);
        }

        if (records.EndsEarly)
            facts.AddLoss(facts.IsShort ? CoverageGapReason.Truncated : CoverageGapReason.Damage, records.Lost, records.DamageStart);
        facts.DependsOnPrevious = records.DependsOnPrevious;
        facts.Stale = records.CountStale();
        facts.IsOverLimit = _decoder.IsOverLimit;
    }

    private void ReadRecord(RecordFrame frame, ChunkFacts facts, EventVisitor visit)
    {
        if (!_decoder.TryOpen(frame, out var view))
        {
            facts.AddUnreadable(frame.Offset);
            return;
        }

        facts.Add(view);
        if (view.LacksTemplate)
            facts.WithoutTemplatePlaces.Add(frame.Offset);
        if (view.EventId is LogCleared or AuditLogCleared && ClearsOwnLog(view))
            facts.AddClearing();
        facts.Passed(view.TimeUtc);
        if (selection is null || selection.Includes(view.Provider, view.EventId))
            visit(view);
    }

    /// <summary>The System log also tells of the clearing of other logs: event 104 names the log in the element <c>Channel</c>.</summary>
    private static bool ClearsOwnLog(in EventView view)
    {
        if (!view.Provider.Equals(EventLogProvider, StringComparison.OrdinalIgnoreCase))
            return false;
        return view.EventId == AuditLogCleared
            || view.ToRecord()["Channel"] is not { } cleared
            || view.Channel.Equals(cleared, StringComparison.OrdinalIgnoreCase);
    }
}

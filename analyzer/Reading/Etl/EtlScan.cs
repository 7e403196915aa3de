using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>One pass over a trace file: decodes the events that are asked for and keeps count of everything else.</summary>
/// <param name="builder">Takes the events.</param>
/// <param name="counts">Takes the counts.</param>
internal sealed class EtlScan(TcpTraceBuilder builder, EtlCounts counts)
{
    private EtlClock? _clock;

    /// <summary>Reads the records of a buffer.</summary>
    /// <param name="header">Its header.</param>
    /// <param name="bytes">The buffer with its header, or what is there of it.</param>
    public void ReadBuffer(EtlBufferHeader header, ReadOnlySpan<byte> bytes)
    {
        counts.Buffers++;
        if (header.IsCompressed)
        {
            counts.Compressed++;
            return;
        }

        var end = Math.Min(header.End, bytes.Length);
        for (var at = EtlBufferHeader.Length; at < end;)
        {
            if (!EtlRecord.TryRead(bytes[at..end], out var record))
            {
                counts.Damaged++;
                return;
            }

            counts.Records++;
            Read(record);
            at += record.Stride;
        }

        if (bytes.Length < header.End)
            counts.Damaged++;
    }

    /// <summary>The trace.</summary>
    /// <param name="isCut">Whether the file ends before its own end.</param>
    /// <param name="hasFailed">Whether the stream broke off.</param>
    public TcpTrace Complete(bool isCut, bool hasFailed)
    {
        var notes = new List<Message>();
        AddIf(hasFailed, TraceNotes.StreamFailed);
        AddIf(isCut && !hasFailed, TraceNotes.Cut);
        AddIf(counts.Compressed > 0, TraceNotes.CompressedBuffers(counts.Compressed));
        AddIf(counts.UnknownForm > 0, TraceNotes.UnknownForms(counts.UnknownForm));
        AddIf(counts.WithoutTime > 0, TraceNotes.WithoutTime(counts.WithoutTime));
        AddIf(counts.Damaged > 0, TraceNotes.DamagedBuffers(counts.Damaged));
        AddIf(_clock is { EventsLost: > 0 } or { BuffersLost: > 0 }, TraceNotes.LostByRecorder(_clock?.EventsLost ?? 0, _clock?.BuffersLost ?? 0));
        AddIf(counts.OtherIds > 0, TraceNotes.OtherIds(counts.OtherIds));
        AddIf(counts.OtherProviders > 0, TraceNotes.OtherProviders(counts.OtherProviders));
        return builder.Build(new DataQuality
        {
            Read = counts.Records,
            Skipped = counts.OtherIds + counts.OtherProviders,
            Lost = counts.Compressed + counts.Damaged + counts.UnknownForm + counts.WithoutTime,
            Truncated = isCut || hasFailed,
            Notes = notes,
        });

        void AddIf(bool condition, Message note)
        {
            if (condition)
                notes.Add(note);
        }
    }

    private void Read(EtlRecord record)
    {
        switch (record.Kind)
        {
            case EtlRecordKind.Event32:
                counts.Event32++;
                ReadEvent(record);
                break;
            case EtlRecordKind.Event64:
                counts.Event64++;
                ReadEvent(record);
                break;
            case EtlRecordKind.System:
                counts.System++;
                ReadSystem(record);
                break;
            default:
                counts.OtherProviders++;
                break;
        }
    }

    private void ReadSystem(EtlRecord record)
    {
        if (counts.Records == 1)
            _clock = EtlClock.Read(record.Bytes);

        // The trace describes itself in records of group 0; all others are events of the kernel.
        else if (record.Bytes[7] != 0)
            counts.OtherProviders++;
    }

    private void ReadEvent(EtlRecord record)
    {
        var header = new EtlEventHeader(record.Bytes);
        if (header.Provider != TcpipProvider.Id)
        {
            counts.OtherProviders++;
            return;
        }

        if (TcpipProvider.KindOf(header.EventId) is null)
        {
            counts.OtherIds++;
            if (_clock?.TimeOf(header.Clock) is { } seen)
                builder.Saw(seen);
            return;
        }

        counts.Wanted++;
        if (_clock?.TimeOf(header.Clock) is not { } time)
        {
            counts.WithoutTime++;
            return;
        }

        builder.Saw(time);
        var pointerSize = header.PointerSizeOr(record.Kind == EtlRecordKind.Event32 ? 4 : _clock.PointerSize);
        if (header.TryData(out var data) && TcpipPayload.Decode(header.EventId, header.Version, data, pointerSize, time) is { } happened)
            builder.Add(happened, counts.Records);
        else
            counts.UnknownForm++;
    }
}

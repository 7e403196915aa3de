using System.Globalization;
using System.Resources;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>What the reader of event logs tells about data quality, and the texts for it.</summary>
internal static class EvtxNotes
{
    /// <summary>The texts in Japanese and English.</summary>
    public static TextCatalog Texts { get; } = new(new ResourceManager(typeof(EvtxNotes)));

    /// <summary>The file header is not one of an event log.</summary>
    public static Message NoFileHeader { get; } = new("evtx.no-file-header");

    /// <summary>The log was in use or not closed.</summary>
    public static Message Dirty { get; } = new("evtx.dirty");

    /// <summary>The stream broke off at an offset.</summary>
    public static Message StreamFailed(long offset) => new("evtx.stream-failed", ("offset", DamagePlaces.Text(offset)));

    /// <summary>The file is cut at an offset; the number of chunks its header knows more of.</summary>
    public static Message Cut(int chunks, long offset) => new("evtx.cut", ("chunks", Text(chunks)), ("offset", DamagePlaces.Text(offset)));

    /// <summary>Bytes are missing or were put in, so that the chunks behind are out of their places; how often.</summary>
    public static Message ChunksMoved(int times) => new("evtx.chunks-moved", ("times", Text(times)));

    /// <summary>Slots that hold no chunk although records should stand there; the places of the slots.</summary>
    public static Message ChunksOverwritten(DamagePlaces chunks) => OfChunks("evtx.chunks-overwritten", chunks);

    /// <summary>Chunks with a wrong checksum; their places.</summary>
    public static Message ChecksumsWrong(DamagePlaces chunks) => OfChunks("evtx.checksums-wrong", chunks);

    /// <summary>Records lost, several at one place perhaps.</summary>
    public static Message RecordsDamaged(long records, DamagePlaces places) =>
        new("evtx.records-damaged", ("records", Text(records)), ("offsets", places.ToString()));

    /// <summary>Whole records without a readable event; their places.</summary>
    public static Message RecordsUnreadable(DamagePlaces records) => OfRecords("evtx.records-unreadable", records);

    /// <summary>Records read without the definition of their template; they count as lost too, since nobody can tell what they are of.</summary>
    public static Message TemplatesLost(DamagePlaces records) => OfRecords("evtx.templates-lost", records);

    /// <summary>Records an older use of a chunk left behind.</summary>
    public static Message RecordsStale(long records) => new("evtx.records-stale", ("records", Text(records)));

    /// <summary>Chunks that came to the limit of what decoding may cost; their places.</summary>
    public static Message DecodingLimit(DamagePlaces chunks) => OfChunks("evtx.decoding-limit", chunks);

    /// <summary>More gaps than are kept apart.</summary>
    public static Message GapLimit(int gaps) => new("evtx.gap-limit", ("gaps", Text(gaps)));

    /// <summary>More selected records than are kept.</summary>
    public static Message RecordLimit(int records) => new("evtx.record-limit", ("records", Text(records)));

    private static Message OfChunks(string key, DamagePlaces chunks) => new(key, ("chunks", Text(chunks.Added)), ("offsets", chunks.ToString()));

    private static Message OfRecords(string key, DamagePlaces records) => new(key, ("records", Text(records.Added)), ("offsets", records.ToString()));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

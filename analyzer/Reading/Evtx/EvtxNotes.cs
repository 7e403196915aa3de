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

    /// <summary>The stream broke off.</summary>
    public static Message StreamFailed { get; } = new("evtx.stream-failed");

    /// <summary>The file is cut; the number of chunks its header knows more of.</summary>
    public static Message Cut(int chunks) => new("evtx.cut", ("chunks", Text(chunks)));

    /// <summary>Slots that hold no chunk although records should stand there.</summary>
    public static Message ChunksOverwritten(int chunks) => new("evtx.chunks-overwritten", ("chunks", Text(chunks)));

    /// <summary>Chunks with a wrong checksum.</summary>
    public static Message ChecksumsWrong(int chunks) => new("evtx.checksums-wrong", ("chunks", Text(chunks)));

    /// <summary>Records lost.</summary>
    public static Message RecordsDamaged(long records) => new("evtx.records-damaged", ("records", Text(records)));

    /// <summary>Whole records without a readable event.</summary>
    public static Message RecordsUnreadable(long records) => new("evtx.records-unreadable", ("records", Text(records)));

    /// <summary>Records read without the definition of their template; they count as lost too, since nobody can tell what they are of.</summary>
    public static Message TemplatesLost(long records) => new("evtx.templates-lost", ("records", Text(records)));

    /// <summary>Records an older use of a chunk left behind.</summary>
    public static Message RecordsStale(long records) => new("evtx.records-stale", ("records", Text(records)));

    /// <summary>Chunks that came to the limit of what decoding may cost.</summary>
    public static Message DecodingLimit(int chunks) => new("evtx.decoding-limit", ("chunks", Text(chunks)));

    /// <summary>More gaps than are kept apart.</summary>
    public static Message GapLimit(int gaps) => new("evtx.gap-limit", ("gaps", Text(gaps)));

    /// <summary>More selected records than are kept.</summary>
    public static Message RecordLimit(int records) => new("evtx.record-limit", ("records", Text(records)));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

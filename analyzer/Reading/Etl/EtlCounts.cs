namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>What a pass over a trace file counted.</summary>
internal sealed class EtlCounts
{
    /// <summary>Buffers read, compressed ones among them.</summary>
    public long Buffers { get; set; }

    /// <summary>Buffers whose content is compressed.</summary>
    public long Compressed { get; set; }

    /// <summary>Places where a buffer should begin and none does, and buffers whose records break off.</summary>
    public long Damaged { get; set; }

    /// <summary>Records read, of any kind.</summary>
    public long Records { get; set; }

    /// <summary>Records with a kernel header.</summary>
    public long System { get; set; }

    /// <summary>Events with a manifest header of 64-bit form.</summary>
    public long Event64 { get; set; }

    /// <summary>Events with a manifest header of 32-bit form.</summary>
    public long Event32 { get; set; }

    /// <summary>Events of Microsoft-Windows-TCPIP that are asked for.</summary>
    public long Wanted { get; set; }

    /// <summary>Of these, those of a version or form that is not known.</summary>
    public long UnknownForm { get; set; }

    /// <summary>Of these, those whose time cannot be told.</summary>
    public long WithoutTime { get; set; }

    /// <summary>Events of Microsoft-Windows-TCPIP that are not asked for.</summary>
    public long OtherIds { get; set; }

    /// <summary>Events of other providers, and records of other kinds beside the one that describes the trace.</summary>
    public long OtherProviders { get; set; }
}

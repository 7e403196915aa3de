namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>Form of the header of a record in a trace file.</summary>
internal enum EtlRecordKind
{
    /// <summary>Classic events with the older header, messages, instances.</summary>
    Other,

    /// <summary>Event of the kernel, with process and times (<c>SYSTEM_TRACE_HEADER</c>).</summary>
    System,

    /// <summary>The same without times of use.</summary>
    Compact,

    /// <summary>Event of the kernel with the smallest header (<c>PERFINFO_TRACE_HEADER</c>).</summary>
    Performance,

    /// <summary>Event of a provider with a manifest, from a 32-bit process or system (<c>EVENT_HEADER</c>).</summary>
    Event32,

    /// <summary>Event of a provider with a manifest (<c>EVENT_HEADER</c>).</summary>
    Event64,
}

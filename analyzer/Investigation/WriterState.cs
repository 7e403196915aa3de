namespace ArcBundle.Analyzer.Investigation;

/// <summary>State of one VSS writer, read by number and GUID, never by words.</summary>
/// <param name="Name">Name, never translated.</param>
/// <param name="ClassId">Class GUID in lower case without braces; null when the text lost it.</param>
/// <param name="Number">VSS_WRITER_STATE: the number in brackets; null when the text lost it.</param>
/// <param name="HasLastError">Whether a last error other than none is told; null when the text ends before it or its language is not known.</param>
/// <param name="LastError">The last error as written; null when the text lost it.</param>
internal sealed record WriterState(string Name, string? ClassId, int? Number, bool? HasLastError, string? LastError)
{
    /// <summary>Idle.</summary>
    public const int Stable = 1;

    /// <summary>Unknown, or failed in a step that an interrupted snapshot of a hypervisor does not leave behind.</summary>
    public bool IsFailed => Number is 0 or (>= 6 and <= 8) or (>= 11 and <= 15);

    /// <summary>Waiting for BackupComplete, failed at freeze or at thaw: a hypervisor's snapshot leaves these (Microsoft KB 2952783).</summary>
    public bool IsHypervisorResidue => Number is 5 or 9 or 10;
}

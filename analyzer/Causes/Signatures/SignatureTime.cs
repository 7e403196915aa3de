namespace ArcBundle.Analyzer.Causes.Signatures;

/// <summary>When a record must have been written to count: <c>when</c> of a signature file.</summary>
internal enum SignatureTime
{
    /// <summary><c>window</c>: from the first line of the incident's job to the incident's last.</summary>
    Window,

    /// <summary><c>silence</c>: in the time in which nothing was heard before the incident; unknown without an earlier line of the job.</summary>
    Silence,

    /// <summary><c>any</c>: at any time, also on a host without an incident.</summary>
    Any,
}

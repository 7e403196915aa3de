namespace ArcBundle.Analyzer.Serving.Access;

/// <summary>Why a request is refused before anything looks at what it asks for.</summary>
internal enum AccessRefusal
{
    /// <summary>It is not refused.</summary>
    None,

    /// <summary>The <c>Host</c> header names another host than the loopback ones: a foreign name that was pointed at this machine.</summary>
    Host,

    /// <summary>Neither GET nor POST.</summary>
    Method,

    /// <summary>A page of another origin asks, or a POST does not tell which page asks.</summary>
    Origin,

    /// <summary>It has no session, or asks outside of the session's folder.</summary>
    Session,
}

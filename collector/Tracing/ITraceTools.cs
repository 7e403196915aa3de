namespace ArcBundle.Collector.Tracing;

/// <summary>
/// The four commands on the one trace session <see cref="TraceSettings.SessionName"/>. Each is bounded by a time limit of its own and never
/// throws for what the system answers. <see cref="Query"/> and <see cref="Stop"/> are part of the undo and heed no cancellation.
/// </summary>
internal interface ITraceTools
{
    /// <summary>Whether the session is running.</summary>
    TraceAnswer Query();

    /// <summary>Starts the session. Is not interrupted either: nobody could know what it had done until then.</summary>
    /// <param name="trace">Full path of the file to record into, in a folder that exists.</param>
    TraceAnswer Start(string trace);

    /// <summary>Stops the session; its file is whole after that.</summary>
    TraceAnswer Stop();

    /// <summary>Converts a recorded file into an event log.</summary>
    /// <param name="trace">Full path of the recorded file.</param>
    /// <param name="events">Full path of the event log to make.</param>
    /// <param name="token">Cancelled when the run is to stop.</param>
    TraceAnswer Convert(string trace, string events, CancellationToken token);
}

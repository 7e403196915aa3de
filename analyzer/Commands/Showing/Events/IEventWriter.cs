using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Commands.Showing.Events;

/// <summary>Writes events in one format into a buffer.</summary>
internal interface IEventWriter
{
    /// <summary>Writes what stands before the first event.</summary>
    void WriteHeader();

    /// <summary>Writes an event, with its line end.</summary>
    void Write(in EventView view);
}

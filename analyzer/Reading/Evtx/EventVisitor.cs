namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Looks at one event in place.</summary>
/// <param name="view">The event; not valid after the call.</param>
internal delegate void EventVisitor(in EventView view);

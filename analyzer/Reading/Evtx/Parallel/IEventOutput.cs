namespace ArcBundle.Analyzer.Reading.Evtx.Parallel;

/// <summary>What is made of the events of some chunks, on any thread, and then delivered in the order of the file, on the caller's.</summary>
internal interface IEventOutput : IDisposable
{
    /// <summary>Forgets everything.</summary>
    void Clear();

    /// <summary>Takes an event, in the order of the file.</summary>
    void Take(in EventView view);

    /// <summary>Gives everything away.</summary>
    void Deliver();
}

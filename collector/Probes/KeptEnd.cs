namespace ArcBundle.Collector.Probes;

/// <summary>Which end of a file is kept when it is longer than what may be taken.</summary>
internal enum KeptEnd
{
    /// <summary>The beginning: a form that cannot be read without its header.</summary>
    Head,

    /// <summary>The end: a log, whose newest lines count.</summary>
    Tail,
}

namespace ArcBundle.Collector.Offline.Hives.Logs;

/// <summary>One change of a hive, whole by its checksums.</summary>
/// <param name="Log">The log that holds it.</param>
/// <param name="Sequence">Its number; the next change has the next one, in whichever log.</param>
/// <param name="HiveLength">Bytes that the hive has behind its header after the change.</param>
/// <param name="Pages">What was changed.</param>
internal sealed record HiveLogEntry(Stream Log, uint Sequence, uint HiveLength, IReadOnlyList<HiveLogPage> Pages);

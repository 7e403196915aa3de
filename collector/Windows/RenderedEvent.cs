namespace ArcBundle.Collector.Windows;

/// <summary>An event with its message texts.</summary>
/// <param name="Xml">As XML with the texts in the host's language.</param>
/// <param name="English">The same in English, where the host has that besides; null else.</param>
internal sealed record RenderedEvent(string Xml, string? English);

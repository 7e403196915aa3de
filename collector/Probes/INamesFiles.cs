namespace ArcBundle.Collector.Probes;

/// <summary>A probe of text files in which other hosts are named, so that a masked run looks through them first.</summary>
internal interface INamesFiles
{
    /// <summary>Local paths of the files that it would take, the most telling first.</summary>
    IEnumerable<string> FilesWithNames(IEvidenceHost host);
}

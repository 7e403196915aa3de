namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>
/// Reads a trace file (<c>.etl</c>) from a stream that only goes forward, one buffer at a time, on any system: the container with its clock, and
/// the fixed layouts of Microsoft-Windows-TCPIP. What it cannot read (compressed buffers, unknown versions, other providers) is counted and
/// named. Never throws on bad bytes.
/// </summary>
internal static class EtlReader
{
    /// <summary>Reads a trace.</summary>
    /// <param name="stream">The file; read to its end, not disposed.</param>
    /// <param name="entryName">Name for the origins.</param>
    /// <param name="context">What is known of the host; nothing of it is needed: a trace has its own clock.</param>
    /// <param name="ports">Ports that matter.</param>
    /// <param name="cancellation">Asked once per buffer.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static TcpTrace Read(Stream stream, string entryName, ReadingContext context, TracePorts ports, CancellationToken cancellation) =>
        Read(stream, entryName, context, ports, new EtlCounts(), cancellation);

    /// <summary>Reads a trace and counts what stands in it; see the other overload.</summary>
    public static TcpTrace Read(Stream stream, string entryName, ReadingContext context, TracePorts ports, EtlCounts counts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var buffers = new EtlBuffers(stream);
        var scan = new EtlScan(new TcpTraceBuilder(TraceSource.Raw, entryName, ports), counts);
        while (buffers.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            if (buffers.IsDamaged)
                counts.Damaged++;
            else
                scan.ReadBuffer(buffers.Header, buffers.Bytes);
        }

        return scan.Complete(buffers.IsCut, buffers.HasFailed);
    }
}

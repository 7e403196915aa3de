namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>
/// Reads an <c>.etl</c> as well as the system allows: the container reader everywhere, so that the same file gives the same facts on every
/// system; and only where that leaves something unread that Windows could read, on Windows, the means of Windows.
/// </summary>
internal static class EventTraceReader
{
    /// <summary>Reads a trace.</summary>
    /// <param name="open">Opens the file; called once more when Windows is to read what is left.</param>
    /// <param name="entryName">Name for the origins.</param>
    /// <param name="context">What is known of the host.</param>
    /// <param name="ports">Ports that matter.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static TcpTrace Read(Func<Stream> open, string entryName, ReadingContext context, TracePorts ports, CancellationToken cancellation)
    {
        var counts = new EtlCounts();
        TcpTrace trace;
        using (var stream = open())
            trace = EtlReader.Read(stream, entryName, context, ports, counts, cancellation);
        if (!OperatingSystem.IsWindows() || counts.Compressed + counts.UnknownForm == 0)
            return trace;
        using var file = TemporaryTrace.Of(open, cancellation);
        return file is null ? trace : TraceEventAdapter.ReadFile(file.Path, entryName, ports, cancellation) ?? trace;
    }

    /// <summary>Whether a file that begins so is a trace: a buffer whose first record describes the trace.</summary>
    public static bool IsOne(ReadOnlySpan<byte> head)
    {
        if (EtlBufferHeader.Read(head) is not { IsCompressed: false } header)
            return false;
        var end = Math.Min(header.End, head.Length);
        return end > EtlBufferHeader.Length && EtlRecord.TryRead(head[EtlBufferHeader.Length..end], out var record)
            && record.Kind == EtlRecordKind.System && EtlSystemHeader.DescribesTrace(record.Bytes) && EtlClock.HasForm(record.Bytes);
    }
}

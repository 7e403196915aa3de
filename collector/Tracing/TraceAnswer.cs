namespace ArcBundle.Collector.Tracing;

/// <summary>What became of one command on the trace session.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Detail">The command and how it ended, the same in every language: <c>logman stop: 0x80070005</c>.</param>
/// <param name="Said">What the program printed, byte for byte.</param>
internal sealed record TraceAnswer(TraceAnswerKind Kind, string Detail, byte[] Said)
{
    /// <summary>An answer of a program that said nothing.</summary>
    public TraceAnswer(TraceAnswerKind kind, string detail)
        : this(kind, detail, [])
    {
    }
}

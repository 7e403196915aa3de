using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>What makes two lines of one log alike for an investigation: all that rules ask of a line but its time.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LogKey(
    long? Job, long? Session, string? Node, string? Address, string? Code, int? ErrorNumber, string? VirtualMachine, bool IsEndWord, bool IsStartWord)
{
    /// <summary>The key of a line's facts.</summary>
    public static LogKey Of(in LogFacts facts) =>
        new(facts.Job, facts.Session, facts.Node, facts.Address, facts.Code, facts.ErrorNumber, facts.VirtualMachine, facts.IsEndWord, facts.IsStartWord);

    /// <summary>The key of a line.</summary>
    public static LogKey Of(ProductLogLine line) =>
        new(line.Job, line.Session, line.Node, line.Address, line.Code, line.ErrorNumber, line.VirtualMachine, line.IsEndWord, line.IsStartWord);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Job, Session, ErrorNumber, Node?.GetHashCode(StringComparison.Ordinal), Address?.GetHashCode(StringComparison.Ordinal), Code?.GetHashCode(StringComparison.Ordinal), IsEndWord, IsStartWord);
}

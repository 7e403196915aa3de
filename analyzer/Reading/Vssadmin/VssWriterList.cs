namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>The output of <c>vssadmin list writers</c>.</summary>
/// <param name="Writers">The writers, in the order listed.</param>
/// <param name="Outcome">What the output is.</param>
/// <param name="Error">The line that made it <see cref="ListOutcome.Denied"/>; else null.</param>
/// <param name="WasBusy">True when the tool said that responses may be late because a shadow copy is being prepared.</param>
internal sealed record VssWriterList(Readings<VssWriter> Writers, ListOutcome Outcome, Sourced<string>? Error, bool WasBusy);

namespace ArcBundle.Scenarios.Hosts;

/// <summary>A VSS writer as <c>vssadmin list writers</c> shows it.</summary>
/// <param name="Name">Name, never translated.</param>
/// <param name="ClassId">Id of its class.</param>
/// <param name="State">Number of its state (VSS_WRITER_STATE).</param>
/// <param name="LastError">Last error.</param>
internal sealed record WriterRow(string Name, string ClassId, int State = 1, WriterError LastError = WriterError.None);

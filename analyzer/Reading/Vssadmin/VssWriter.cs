namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>One VSS writer as <c>vssadmin list writers</c> shows it.</summary>
/// <param name="Name">Name between the quotes; Windows does not translate it. Two writers may share it.</param>
/// <param name="ClassId">Class id, the same on every host; null when the text has none.</param>
/// <param name="InstanceId">Instance id; null when the text has none.</param>
/// <param name="StateNumber">Number in brackets: VSS_WRITER_STATE, 1 = stable.</param>
/// <param name="StateText">State word in the host's language.</param>
/// <param name="LastErrorText">Last error in the host's language; null when the text ends before it.</param>
/// <param name="HasLastError">Whether the last error is one; null when it is missing or its language is not known (see <see cref="LastErrors"/>).</param>
internal sealed record VssWriter(
    string Name, Guid? ClassId, Guid? InstanceId, int StateNumber, string StateText, string? LastErrorText, bool? HasLastError);

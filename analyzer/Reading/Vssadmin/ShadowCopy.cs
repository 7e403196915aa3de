namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>One shadow copy as <c>vssadmin list shadows</c> shows it.</summary>
/// <param name="SetId">Id of its set; null when the text has none.</param>
/// <param name="CreatedText">When the set was created, as the user's culture writes it; null when the text has no such line.</param>
/// <param name="CreatedLocal">The same as local time of the host; null when its form is not known or nothing tells day from month.</param>
/// <param name="Id">Id of the copy.</param>
/// <param name="Original">The volume that was copied; null when the text ends before it.</param>
/// <param name="Device">Device of the copy; null as above.</param>
/// <param name="OriginatingMachine">Host whose volume was copied; null as above.</param>
/// <param name="ServiceMachine">Host that holds the copy; null as above.</param>
/// <param name="Provider">Provider name, which Windows does not translate; null as above.</param>
/// <param name="TypeText">Type, in the host's language; null as above.</param>
/// <param name="AttributesText">Attributes, in the host's language; null as above.</param>
internal sealed record ShadowCopy(
    Guid? SetId,
    string? CreatedText,
    DateTime? CreatedLocal,
    Guid Id,
    VssVolume? Original = null,
    string? Device = null,
    string? OriginatingMachine = null,
    string? ServiceMachine = null,
    string? Provider = null,
    string? TypeText = null,
    string? AttributesText = null);

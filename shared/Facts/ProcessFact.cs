namespace ArcBundle.Format.Facts;

/// <summary>One process as a snapshot saw it. Null means that the source did not tell, never that there is none.</summary>
/// <param name="Pid">Process id.</param>
/// <param name="Name">Image name, for example <c>caagstart.exe</c>, as the source writes it.</param>
/// <param name="ParentPid">Process id of the creator; it may have been reused since.</param>
/// <param name="StartUtc">Creation time, UTC.</param>
/// <param name="ImagePath">Full path of the image.</param>
/// <param name="CommandLine">Command line as started.</param>
/// <param name="SessionId">Terminal services session; 0 is the services' session.</param>
/// <param name="CpuTime">User and kernel time spent so far.</param>
/// <param name="WorkingSetBytes">Working set in bytes.</param>
/// <param name="Owner">Owner as <c>DOMAIN\user</c> or as SID.</param>
public sealed record ProcessFact(
    int Pid,
    string Name,
    int? ParentPid = null,
    DateTimeOffset? StartUtc = null,
    string? ImagePath = null,
    string? CommandLine = null,
    int? SessionId = null,
    TimeSpan? CpuTime = null,
    long? WorkingSetBytes = null,
    string? Owner = null);

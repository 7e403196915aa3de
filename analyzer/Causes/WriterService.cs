namespace ArcBundle.Analyzer.Causes;

/// <summary>The service that owns a VSS writer.</summary>
/// <param name="Name">Writer name.</param>
/// <param name="ClassId">Class GUID in lower case; null when it is not known or shared.</param>
/// <param name="Service">Key name of the service.</param>
/// <param name="Restart">What may be done with it.</param>
internal sealed record WriterService(string Name, string? ClassId, string Service, WriterRestart Restart = WriterRestart.Restart);

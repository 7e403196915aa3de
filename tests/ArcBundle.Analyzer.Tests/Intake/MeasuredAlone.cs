namespace ArcBundle.Analyzer.Tests.Intake;

/// <summary>Tests that measure time and memory of the whole process, and so run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "measured alone";
}

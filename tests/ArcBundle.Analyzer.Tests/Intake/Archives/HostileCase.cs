namespace ArcBundle.Analyzer.Tests.Intake.Archives;

/// <summary>A hostile or damaged archive and what has to become of it.</summary>
/// <param name="Name">Name of the case, shown by the test runner.</param>
/// <param name="Build">Makes the archive.</param>
/// <param name="Key">Key of the message that has to be given, without <c>intake.</c>.</param>
/// <param name="Readable">Names of the entries that have to stay readable; empty when the whole archive has to be refused.</param>
internal sealed record HostileCase(string Name, Func<byte[]> Build, string Key, params IReadOnlyList<string> Readable)
{
    public override string ToString() => Name;
}

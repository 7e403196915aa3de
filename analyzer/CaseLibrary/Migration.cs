using System.Globalization;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>One step of the index's schema.</summary>
/// <param name="Number">The schema version that the step leads to; the first is 1.</param>
/// <param name="Sql">Statements of the step; run in one transaction.</param>
internal sealed record Migration(int Number, string Sql)
{
    private const string Prefix = "CaseLibrary/Migrations/";

    /// <summary>The steps of this version of the program, from the embedded <c>Migrations/NNN-name.sql</c>, in order and without a gap.</summary>
    public static IReadOnlyList<Migration> All { get; } = Load();

    private static List<Migration> Load()
    {
        var assembly = typeof(Migration).Assembly;
        var steps = new List<Migration>();
        foreach (var name in assembly.GetManifestResourceNames().Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            steps.Add(new Migration(int.Parse(name.AsSpan(Prefix.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture), reader.ReadToEnd()));
        }

        return steps;
    }
}

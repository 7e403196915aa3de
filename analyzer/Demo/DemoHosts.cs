namespace ArcBundle.Analyzer.Demo;

/// <summary>The two invented hosts that are installed with the program.</summary>
internal static class DemoHosts
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Demo");

    /// <summary>Backup server and agent.</summary>
    public static IReadOnlyList<DemoHost> All { get; } = [new("BKSV01", Folder), new("FILESV02", Folder)];

    /// <summary>Whether the files of both are where the program is.</summary>
    public static bool AreInstalled => All.All(static host => host.IsInstalled);
}

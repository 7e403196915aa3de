namespace ArcBundle.Collector.Probes;

/// <summary>The variables of a host that paths in its registry are written with. Those of this process may be of another host, or of another user.</summary>
internal static class SystemVariables
{
    private static readonly string[] WindowsNames = ["%systemroot%", "%windir%"];

    /// <summary>The path with the variables for the Windows folder and its drive replaced; others stay as they are.</summary>
    /// <param name="path">The path as written.</param>
    /// <param name="windowsFolder">The host's Windows folder.</param>
    public static string Expand(string path, string windowsFolder)
    {
        foreach (var name in WindowsNames)
            path = path.Replace(name, windowsFolder, StringComparison.OrdinalIgnoreCase);
        return windowsFolder.Length > 2 ? path.Replace("%systemdrive%", windowsFolder[..2], StringComparison.OrdinalIgnoreCase).Trim('"', ' ') : path;
    }
}

using System.Globalization;

namespace ArcBundle.StandIn;

/// <summary>The exit code that a file tells.</summary>
internal static class ExitCode
{
    /// <summary>What <c>PATH.exit</c> holds, a signed number; null without that file.</summary>
    public static int? Told(string path) =>
        File.Exists(path + ".exit") ? int.Parse(File.ReadAllText(path + ".exit"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;
}

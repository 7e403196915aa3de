using System.Reflection;

namespace ArcBundle.Collector.Packing;

/// <summary>The support key that a support desk builds into its own copy of the program (<c>-p:SupportKeyFile=FILE</c>, see docs/release.md).</summary>
internal static class BuiltInKey
{
    /// <summary>Name of the resource, as the project file gives it.</summary>
    private const string Resource = "SupportKey.pub";

    /// <summary>The text of the key file that <paramref name="program"/> was built with; null without one.</summary>
    public static string? TextOf(Assembly program)
    {
        using var resource = program.GetManifestResourceStream(Resource);
        if (resource is null)
            return null;
        using var text = new StreamReader(resource);
        return text.ReadToEnd();
    }
}

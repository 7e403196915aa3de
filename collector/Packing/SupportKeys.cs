using ArcBundle.Collector.Files;
using ArcBundle.Format.Encryption;

namespace ArcBundle.Collector.Packing;

/// <summary>Finds the support keys that a bundle is encrypted to: those of the command line, else the one beside the program.</summary>
internal static class SupportKeys
{
    /// <summary>Name of the key file that support may send along with the program.</summary>
    public const string FileName = "arccollect.pub";

    /// <summary>A key file has a few hundred characters.</summary>
    private const int Longest = 8 * 1024;

    /// <summary>The key that a value of the option names: a file, or the key itself in base64. Null when it is neither.</summary>
    public static SupportKey? Of(string value)
    {
        try
        {
            return File.Exists(value) ? SupportKey.Parse(ReadText(value)) : SupportKey.Parse(value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The path of a key file beside the program; null when there is none.</summary>
    public static string? Beside(string? folder) => folder is not null && Path.Combine(folder, FileName) is var path && File.Exists(path) ? path : null;

    private static string ReadText(string path)
    {
        using var file = new StreamReader(SharedFile.Open(path));
        var text = new char[Longest];
        return new string(text, 0, file.ReadBlock(text, 0, text.Length));
    }
}

using System.Globalization;
using System.Text;
using ArcBundle.Format.Items;

namespace ArcBundle.Format.Bundles;

/// <summary>Names of the entries of a bundle, and the rule that turns any file name into a safe one.</summary>
public static class BundleEntryNames
{
    /// <summary>First entry: the host and the run.</summary>
    public const string Context = "context.json";

    /// <summary>What was written, entry by entry.</summary>
    public const string Journal = "journal.ndjson";

    /// <summary>Every item's outcome and every entry's hash; written after all evidence.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>For the customer, Japanese and English.</summary>
    public const string ReadMe = "READ-ME.txt";

    /// <summary>Folder of typed snapshots.</summary>
    public const string FactsFolder = "facts/";

    /// <summary>Folder of evidence as found.</summary>
    public const string RawFolder = "raw/";

    /// <summary>Longest entry name in UTF-16 units; the analyzer's guard refuses longer ones.</summary>
    public const int LongestName = 240;

    private const int LongestPart = 100;

    /// <summary>Whether the entry is one of the bundle's own four documents.</summary>
    public static bool IsDocument(string name) => name is Context or Journal or Manifest or ReadMe;

    /// <summary>The facts entry of an item.</summary>
    public static string FactsOf(ItemId item) => $"{FactsFolder}{item}.msgpack";

    /// <summary>
    /// The raw entry of an item for a source file name. Characters that some system refuses or that could escape a folder are
    /// percent-encoded as UTF-8; reserved device names get a leading <c>_</c>; long names are cut before their extension.
    /// </summary>
    /// <param name="item">The item.</param>
    /// <param name="sourceName">A file name without folders, as the host writes it.</param>
    public static string RawOf(ItemId item, string sourceName) => $"{RawFolder}{item}/{Sanitise(sourceName)}";

    /// <summary>The safe form of one file name; never empty.</summary>
    public static string Sanitise(string sourceName)
    {
        ArgumentNullException.ThrowIfNull(sourceName);
        var safe = new StringBuilder(sourceName.Length);
        foreach (var rune in WellFormed(sourceName).Normalize(NormalizationForm.FormC).EnumerateRunes())
            AppendSafely(safe, rune);
        if (safe.Length > LongestPart)
            CutBeforeExtension(safe);
        while (safe.Length > 0 && safe[^1] is '.' or ' ')
            safe.Length--;
        var name = safe.ToString();
        return name.Length == 0 ? "_" : IsDeviceName(name) ? "_" + name : name;
    }

    /// <summary>Whether Windows takes the name for a device, with any extension: CON, PRN, AUX, NUL, COM0-9, LPT0-9 and their superscripts.</summary>
    public static bool IsDeviceName(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        var stem = (dot < 0 ? name : name[..dot]).TrimEnd(' ');
        if (stem.Length == 3)
            return IsAny(stem, "CON") || IsAny(stem, "PRN") || IsAny(stem, "AUX") || IsAny(stem, "NUL");
        if (IsAny(stem, "CONIN$") || IsAny(stem, "CONOUT$"))
            return true;
        return stem.Length == 4 && (IsAny(stem[..3], "COM") || IsAny(stem[..3], "LPT"))
            && (char.IsAsciiDigit(stem[3]) || stem[3] is '¹' or '²' or '³');
    }

    /// <summary>NTFS allows half a surrogate pair in a name; normalising would throw on it.</summary>
    private static string WellFormed(string name) => string.Concat(name.EnumerateRunes());

    private static bool IsAny(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static void AppendSafely(StringBuilder safe, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        var isPlain = Rune.IsLetterOrDigit(rune) || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            || (rune.IsAscii && " !#$&'()+,-.;=@[]^_`{}~".Contains((char)rune.Value, StringComparison.Ordinal));
        if (isPlain)
        {
            safe.Append(rune);
            return;
        }

        Span<byte> bytes = stackalloc byte[4];
        foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
            safe.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
    }

    private static void CutBeforeExtension(StringBuilder safe)
    {
        var name = safe.ToString();
        var dot = name.LastIndexOf('.');
        var extension = dot > 0 && name.Length - dot <= 12 ? name[dot..] : string.Empty;
        var keep = LongestPart - extension.Length;
        if (char.IsHighSurrogate(name[keep - 1]))
            keep--;
        safe.Clear().Append(name, 0, keep).Append(extension);
    }
}

using System.Text;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>
/// The key under which two entry names are the same file on some system: canonically equivalent (macOS) or different only in case (Windows, macOS).
/// </summary>
internal static class NameKeys
{
    /// <summary>The key of a name; a trailing <c>/</c> is no part of it. Half a surrogate pair, which cannot be normalized, counts as U+FFFD.</summary>
    public static string Of(string name)
    {
        var text = name.EndsWith('/') ? name[..^1] : name;
        if (!Ascii.IsValid(text))
            text = WellFormed(text).Normalize(NormalizationForm.FormC);
        return text.ToUpperInvariant().Normalize(NormalizationForm.FormC);
    }

    private static string WellFormed(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            result.Append(rune);
        return result.ToString();
    }
}

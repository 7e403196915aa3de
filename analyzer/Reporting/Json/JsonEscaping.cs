using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ArcBundle.Analyzer.Reporting.Escaping;

namespace ArcBundle.Analyzer.Reporting.Json;

/// <summary>How strings are escaped in JSON reports.</summary>
internal static class JsonEscaping
{
    /// <summary>
    /// Leaves Japanese readable; escapes what HTML, a terminal or a reader could stumble over, should the JSON be pasted there:
    /// <c>&lt; &gt; &amp; '</c> and every hidden character.
    /// </summary>
    public static JavaScriptEncoder Encoder { get; } = Create();

    private static JavaScriptEncoder Create()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        for (var code = 0; code <= char.MaxValue; code++)
        {
            if (Rune.IsValid(code) && VisibleText.IsHidden(new Rune(code)))
                settings.ForbidCharacter((char)code);
        }

        return JavaScriptEncoder.Create(settings);
    }
}

using System.CommandLine;
using ArcBundle.Analyzer.Intake.Encryption;
using ArcBundle.Analyzer.Reporting.Escaping;

namespace ArcBundle.Analyzer.Commands.Keys;

/// <summary><c>--key FILE</c>: the private key that opens encrypted bundles.</summary>
internal sealed class KeyOption : Option<string>
{
    /// <summary>Creates the option.</summary>
    public KeyOption(CommandTexts texts)
        : base("--key")
    {
        Description = texts["option.key"];
        HelpName = "FILE";
    }

    /// <summary>Opens the key. False when it was given and cannot be used: that was told then.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="surroundings">Is asked for the pass phrase.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="key">The key; null when none was given. The caller disposes it.</param>
    public bool TryOpen(ParseResult parsed, CommandSurroundings surroundings, CommandTexts texts, out BundleKey? key)
    {
        key = null;
        if (parsed.GetValue(this) is not { } path)
            return true;
        (string, string) file = ("path", VisibleText.Of(path));
        try
        {
            if (PrivateKeyFile.ReadText(path) is not { } text)
            {
                surroundings.Error.WriteLine(texts["key.no-key", file]);
                return false;
            }

            var isEncrypted = PrivateKeyFile.IsEncrypted(text);
            var passPhrase = isEncrypted ? surroundings.PassPhrase(texts["key.ask", file]) : null;
            key = isEncrypted && passPhrase is null ? null : Opened(text, passPhrase);
            if (key is null)
                surroundings.Error.WriteLine(texts[!isEncrypted ? "key.no-key" : passPhrase is null ? "key.no-pass-phrase" : "key.wrong-pass-phrase", file, ("variable", Keys.PassPhrase.Variable)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine(texts["key.unreadable", file, ("reason", texts[FileProblems.ReasonOf(e)])]);
        }

        return key is not null;
    }

    private static BundleKey? Opened(string text, string? passPhrase) => PrivateKeyFile.Open(text, passPhrase) is { } key ? new(key) : null;
}

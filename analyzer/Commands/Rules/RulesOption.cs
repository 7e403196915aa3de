using System.CommandLine;
using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Causes.Signatures.Loading;
using ArcBundle.Analyzer.Reporting.Escaping;

namespace ArcBundle.Analyzer.Commands.Rules;

/// <summary><c>--rules DIR</c>: signature files of the user's that are weighed beside the built-in ones.</summary>
internal sealed class RulesOption : Option<string>
{
    /// <summary>Creates the option.</summary>
    public RulesOption(CommandTexts texts)
        : base("--rules")
    {
        Description = texts["option.rules"];
        HelpName = "DIR";
    }

    /// <summary>
    /// The signatures to weigh: the built-in ones without the option. Null when the folder cannot be read or a file is not as it must be: everything
    /// was told then, and a verdict must not rest on half of the user's rules.
    /// </summary>
    public SignatureSet? Load(ParseResult parsed, CommandSurroundings surroundings, CommandTexts texts, CancellationToken cancellation)
    {
        if (parsed.GetValue(this) is not { } folder)
            return SignatureSet.BuiltIn;
        if (Open(folder, surroundings, texts, cancellation) is not { } loaded)
            return null;
        if (loaded.Problems.Count == 0)
            return SignatureSet.BuiltIn.With(loaded.Signatures);
        surroundings.Tell(loaded.Problems);
        surroundings.Error.WriteLine(texts["rules.not-used", ("path", VisibleText.Of(folder))]);
        return null;
    }

    /// <summary>What a folder holds; null when it is none, cannot be read, or holds no signature file: that was told then.</summary>
    public static LoadedSignatures? Open(string folder, CommandSurroundings surroundings, CommandTexts texts, CancellationToken cancellation)
    {
        try
        {
            if (!Directory.Exists(folder))
            {
                surroundings.Error.WriteLine(texts["rules.no-folder", ("path", VisibleText.Of(folder))]);
                return null;
            }

            var loaded = SignatureFolder.Load(folder, cancellation);
            if (loaded.Files > 0)
                return loaded;
            surroundings.Error.WriteLine(texts["rules.no-files", ("path", VisibleText.Of(folder))]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine(texts["rules.unreadable", ("path", VisibleText.Of(folder)), ("reason", texts[FileProblems.ReasonOf(e)])]);
        }

        return null;
    }
}

using System.CommandLine;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands;

/// <summary><c>--lang ja|en</c>: the language of reports, texts and errors; without it that of the system.</summary>
internal sealed class LanguageOption : Option<string>
{
    private const string OptionName = "--lang";

    /// <summary>Creates the option for all commands.</summary>
    public LanguageOption(CommandTexts texts)
        : base(OptionName)
    {
        Description = texts["option.lang"];
        HelpName = "ja|en";
        Recursive = true;
        this.AcceptKnown(texts, "ja", "en");
    }

    /// <summary>The value on a command line that is not parsed yet, or null when there is none or it is wrong (the parser tells then).</summary>
    public static Language? Peek(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i].StartsWith(OptionName + "=", StringComparison.Ordinal) || args[i].StartsWith(OptionName + ":", StringComparison.Ordinal))
                return LanguageNames.Parse(args[i][(OptionName.Length + 1)..]);
            if (string.Equals(args[i], OptionName, StringComparison.Ordinal) && i + 1 < args.Count)
                return LanguageNames.Parse(args[i + 1]);
        }

        return null;
    }
}

using ArcBundle.Collector.Windows;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>The language to speak, known before the options are read, because their errors have to be told in it.</summary>
internal static class LanguageChoice
{
    private const string Option = "--lang";

    /// <summary>The language of <c>--lang</c> when it is given and known, else that of the user.</summary>
    public static Language Of(IReadOnlyList<string> arguments, TimeProvider time)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var value = string.Equals(arguments[index], Option, StringComparison.Ordinal) ? arguments.ElementAtOrDefault(index + 1)
                : arguments[index].StartsWith(Option + "=", StringComparison.Ordinal) || arguments[index].StartsWith(Option + ":", StringComparison.Ordinal) ? arguments[index][(Option.Length + 1)..]
                : null;
            if (LanguageNames.Parse(value) is { } language)
                return language;
        }

        return IsJapanese(UserLanguage(time)) ? Language.Japanese : Language.English;
    }

    /// <summary>The user's UI language: as Windows names it, elsewhere from the locale variables in the order of POSIX.</summary>
    private static string? UserLanguage(TimeProvider time)
    {
        if (OperatingSystem.IsWindows())
            return HostIdentityReader.Read(time).UiLanguage;
        string[] variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
        return variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(static value => !string.IsNullOrEmpty(value));
    }

    private static bool IsJapanese(string? name) => name?.StartsWith("ja", StringComparison.OrdinalIgnoreCase) == true;
}

using System.Text;

namespace ArcBundle.Analyzer.Commands.Keys;

/// <summary>Where the pass phrase of a private key comes from.</summary>
internal static class PassPhrase
{
    /// <summary>The variable that scripts give it in.</summary>
    public const string Variable = "ARCANALYZE_PASSPHRASE";

    /// <summary>The shortest that is taken for a new key, in characters.</summary>
    public const int Shortest = 8;

    /// <summary>The variable's value, else what is typed at the console.</summary>
    public static string? Ask(string prompt) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : AskAtConsole(prompt);

    /// <summary>Asks at the console without showing what is typed; null when there is no console to ask at.</summary>
    private static string? AskAtConsole(string prompt)
    {
        if (Console.IsInputRedirected)
            return null;
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}

using System.CommandLine;
using ArcBundle.Analyzer.Commands.Keys;
using ArcBundle.Analyzer.Intake.Encryption;

namespace ArcBundle.Analyzer.Commands.Cases;

/// <summary>
/// The private key for the case commands: the library keeps an encrypted bundle as it was received, and what reads it decrypts on the way. It is
/// open for as long as one command works, and no plain content is written.
/// </summary>
/// <param name="surroundings">Is asked for the pass phrase.</param>
/// <param name="texts">The texts.</param>
internal sealed class CaseKey(CommandSurroundings surroundings, CommandTexts texts)
{
    /// <summary><c>--key FILE</c>, for every case command.</summary>
    public KeyOption Option { get; } = new(texts) { Recursive = true };

    /// <summary>The key while a command works; null without one.</summary>
    public BundleKey? Current { get; private set; }

    /// <summary>Runs a command with the key that the command line names.</summary>
    /// <returns>The command's exit code, or that for a key that cannot be used, which was told then.</returns>
    public int With(ParseResult parsed, Func<int> action)
    {
        if (!Option.TryOpen(parsed, surroundings, texts, out var key))
            return ExitCodes.Usage;
        using (Current = key)
        {
            try
            {
                return action();
            }
            finally
            {
                Current = null;
            }
        }
    }
}

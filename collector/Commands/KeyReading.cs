using System.CommandLine;
using System.Globalization;
using ArcBundle.Collector.Packing;
using ArcBundle.Format.Encryption;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Commands;

/// <summary>
/// Decides whom the bundle is encrypted to. The nearest word counts: the keys of the command line, else the one beside the program, which
/// support may send along, else the one that was built in. A key that is there but is none stops the run: it never goes on in plain.
/// </summary>
/// <param name="command">The command.</param>
/// <param name="parsed">The parsed command line.</param>
/// <param name="programFolder">The folder of the program; null when nothing beside it is to be used.</param>
/// <param name="builtIn">Text of the key that was built in; null without one.</param>
internal sealed class KeyReading(CollectCommand command, ParseResult parsed, string? programFolder, string? builtIn)
{
    /// <summary>Reads the keys; what is wrong, or null.</summary>
    public Message? Read(ref CollectOptions read)
    {
        var (origin, values) = Choose();
        var keys = new List<SupportKey>();
        foreach (var value in values)
        {
            if ((origin == KeyOrigin.BuiltIn ? SupportKey.Parse(value) : SupportKeys.Of(value)) is not { } key)
                return origin == KeyOrigin.BuiltIn ? new Message("usage.bad-built-in-key") : new Message("usage.bad-key", ("value", value));
            keys.Add(key);
        }

        if (keys.Count > EnvelopeFormat.MostRecipients)
            return new Message("usage.too-many-keys", ("most", EnvelopeFormat.MostRecipients.ToString(CultureInfo.InvariantCulture)));
        read = read with { EncryptTo = keys, KeyOrigin = origin };
        return null;
    }

    private (KeyOrigin Origin, IReadOnlyList<string> Values) Choose() =>
        parsed.GetValue(command.EncryptTo) is { Length: > 0 } named ? (KeyOrigin.CommandLine, named)
        : SupportKeys.Beside(programFolder) is { } beside ? (KeyOrigin.BesideProgram, [beside])
        : builtIn is not null ? (KeyOrigin.BuiltIn, [builtIn])
        : (KeyOrigin.None, []);
}

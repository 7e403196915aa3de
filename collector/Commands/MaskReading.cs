using System.CommandLine;
using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Privacy.Keys;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Commands;

/// <summary>Reads the options about pseudonyms.</summary>
/// <param name="command">The command.</param>
/// <param name="parsed">The parsed command line.</param>
internal sealed class MaskReading(CollectCommand command, ParseResult parsed)
{
    /// <summary>Reads them; what is wrong, or null.</summary>
    public Message? Read(ref CollectOptions read) => ReadKinds(ref read) ?? ReadKey(ref read) ?? ReadUnmask(ref read);

    private Message? ReadKinds(ref CollectOptions read)
    {
        if (parsed.GetResult(command.Mask) is not { Implicit: false } given)
            return null;
        // Without a value everything is masked that can be.
        var value = given.Tokens.Count == 0 ? null : given.Tokens[0].Value;
        if ((value is null ? MaskKinds.All : MaskKindNames.Parse(value)) is not { } kinds)
            return new Message("usage.bad-mask", ("value", value!));
        read = read with { Mask = kinds };
        return null;
    }

    private Message? ReadKey(ref CollectOptions read)
    {
        if (parsed.GetValue(command.MaskKey) is not { } path)
            return null;
        if (read.Mask == MaskKinds.None && parsed.GetValue(command.Unmask) is null)
            return new Message("usage.mask-key-alone");
        if (MaskKeyFile.Read(path) is not { } key)
            return new Message("usage.bad-mask-key", ("path", path));
        read = read with { MaskKey = key };
        return null;
    }

    private Message? ReadUnmask(ref CollectOptions read)
    {
        if (parsed.GetValue(command.Unmask) is not { } path)
            return null;
        if (read.MaskKey is null)
            return new Message("usage.unmask-needs-key");
        if (!File.Exists(path))
            return new Message("usage.unmask-absent", ("path", path));
        read = read with { Unmask = path };
        return null;
    }
}

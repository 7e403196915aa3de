using System.CommandLine;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tracing;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Commands;

/// <summary>Turns a parsed command line into checked options, or into one sentence that says what is wrong and what to do.</summary>
/// <param name="command">The command.</param>
/// <param name="parsed">The parsed command line.</param>
/// <param name="given">The arguments as given.</param>
/// <param name="language">The language spoken.</param>
/// <param name="programFolder">The folder of the program, beside which a support key may lie; null when it does not matter.</param>
/// <param name="builtInKey">Text of the support key that was built into the program; null without one.</param>
internal sealed class OptionReading(CollectCommand command, ParseResult parsed, IReadOnlyList<string> given, Language language, string? programFolder = null, string? builtInKey = null)
{
    /// <summary>Reads the options of a command line that has no <see cref="SyntaxProblem"/>.</summary>
    /// <param name="problem">What is wrong; null when nothing is.</param>
    public CollectOptions? Read(out Message? problem)
    {
        var read = new CollectOptions
        {
            Out = parsed.GetValue(command.Out),
            Case = parsed.GetValue(command.Case),
            Include = parsed.GetValue(command.Include) ?? [],
            ActivityLog = parsed.GetValue(command.ActivityLog) is { } log ? ActivityLogSource.Of(log) : null,
            PlanOnly = parsed.GetValue(command.Plan),
            Yes = parsed.GetValue(command.Yes),
            Language = language,
            Root = parsed.GetValue(command.Root),
            Quiet = parsed.GetValue(command.Quiet),
            Json = parsed.GetValue(command.Json),
            Given = given,
        };
        problem = ReadLanguage() ?? ReadRole(ref read) ?? ReadTrace(ref read) ?? ReadDeadline(ref read) ?? new BoundsReading(command, parsed).Read(ref read) ?? new MaskReading(command, parsed).Read(ref read) ?? new KeyReading(command, parsed, programFolder, builtInKey).Read(ref read) ?? ReadExclude(ref read) ?? OptionChecks.Check(read);
        return problem is null ? read : null;
    }

    /// <summary>What is wrong with the form of the command line; null when nothing is.</summary>
    public Message? SyntaxProblem()
    {
        if (parsed.UnmatchedTokens.Count > 0)
            return Unknown(parsed.UnmatchedTokens[0]);
        foreach (var option in command.All)
        {
            if (parsed.GetResult(option) is not { Implicit: false } result)
                continue;
            // The parser takes the next option for a value, which nobody means; a file of such a name can be given as ./--name.
            if (result.Tokens.Count < option.Arity.MinimumNumberOfValues || result.Tokens.Any(token => command.All.Any(other => string.Equals(other.Name, token.Value, StringComparison.Ordinal))))
                return new Message("usage.missing-value", ("option", option.Name));
            if (result.IdentifierTokenCount > 1 && option.Arity.MaximumNumberOfValues <= 1)
                return new Message("usage.repeated", ("option", option.Name));
        }

        return parsed.Errors.Count > 0 ? new Message("usage.malformed", ("error", parsed.Errors[0].Message)) : null;
    }

    private Message Unknown(string token) => NearestWord.Of(token, command.All.Select(static option => option.Name)) is { } meant
        ? new Message("usage.unknown-meant", ("token", token), ("meant", meant))
        : new Message("usage.unknown", ("token", token));

    private Message? ReadLanguage() =>
        parsed.GetValue(command.Lang) is { } value && LanguageNames.Parse(value) is null ? BadValue(command.Lang, value, "ja, en") : null;

    private Message? ReadRole(ref CollectOptions read)
    {
        if (parsed.GetValue(command.Role) is not { } value)
            return null;
        Planning.RoleChoice? role = value switch
        {
            "auto" => Planning.RoleChoice.Auto,
            "server" => Planning.RoleChoice.Server,
            "agent" => Planning.RoleChoice.Agent,
            "both" => Planning.RoleChoice.Both,
            _ => null,
        };
        if (role is null)
            return BadValue(command.Role, value, "auto, server, agent, both");
        read = read with { Role = role.Value };
        return null;
    }

    private Message? ReadTrace(ref CollectOptions read)
    {
        if (parsed.GetValue(command.Trace) is not { } value)
            return null;
        if (DeadlineText.Parse(value) is not { } duration || duration < TraceSettings.Shortest || duration > TraceSettings.Longest)
            return new Message("usage.bad-trace", ("value", value));
        read = read with { Trace = duration, Deadline = CollectOptions.DefaultDeadline + duration };
        return null;
    }

    private Message? ReadDeadline(ref CollectOptions read)
    {
        if (parsed.GetValue(command.Deadline) is not { } value)
            return null;
        if (DeadlineText.Parse(value) is not { } deadline)
            return new Message("usage.bad-deadline", ("value", value));
        read = read with { Deadline = deadline };
        return null;
    }

    private Message? ReadExclude(ref CollectOptions read)
    {
        var items = new List<ItemId>();
        foreach (var value in (parsed.GetValue(command.Exclude) ?? []).SelectMany(static value => value.Split(',')))
        {
            var item = new ItemId(value);
            if (ItemCatalog.Find(item) is null)
            {
                var allowed = string.Join(", ", ItemCatalog.InOrder.Where(static known => known.Id != ItemCatalog.HostContext).Select(static known => known.Id.Value));
                return new Message("usage.unknown-item", ("value", value), ("allowed", allowed));
            }

            if (item == ItemCatalog.HostContext)
                return new Message("usage.exclude-context");
            items.Add(item);
        }

        read = read with { Exclude = items };
        return null;
    }

    private static Message BadValue(Option option, string value, string allowed) =>
        new("usage.bad-value", ("option", option.Name), ("value", value), ("allowed", allowed));
}

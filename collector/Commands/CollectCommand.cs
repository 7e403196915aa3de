using System.CommandLine;

namespace ArcBundle.Collector.Commands;

/// <summary>The command line of <c>arccollect</c>: one root command. Values are checked by <see cref="OptionReading"/>, in the user's language.</summary>
internal sealed class CollectCommand
{
    /// <summary><c>--out DIR</c>.</summary>
    public Option<string?> Out { get; } = Valued("--out", "DIR");

    /// <summary><c>--case ID</c>.</summary>
    public Option<string?> Case { get; } = Valued("--case", "ID");

    /// <summary><c>--role auto|server|agent|both</c>.</summary>
    public Option<string?> Role { get; } = Valued("--role", "auto|server|agent|both");

    /// <summary><c>--since TIME</c>.</summary>
    public Option<string?> Since { get; } = Valued("--since", "TIME");

    /// <summary><c>--around MOMENT</c>.</summary>
    public Option<string?> Around { get; } = Valued("--around", "MOMENT");

    /// <summary><c>--window TIME</c>.</summary>
    public Option<string?> Window { get; } = Valued("--window", "TIME");

    /// <summary><c>--deadline TIME</c>.</summary>
    public Option<string?> Deadline { get; } = Valued("--deadline", "TIME");

    /// <summary><c>--max-size SIZE</c>.</summary>
    public Option<string?> MaxSize { get; } = Valued("--max-size", "SIZE");

    /// <summary><c>--part-size SIZE</c>.</summary>
    public Option<string?> PartSize { get; } = Valued("--part-size", "SIZE");

    /// <summary><c>--encrypt-to KEY...</c>.</summary>
    public Option<string[]> EncryptTo { get; } = Several("--encrypt-to", "KEY");

    /// <summary><c>--mask [KINDS]</c>.</summary>
    public Option<string?> Mask { get; } = new("--mask") { HelpName = "[names,addresses,users]", Arity = ArgumentArity.ZeroOrOne };

    /// <summary><c>--mask-key FILE</c>.</summary>
    public Option<string?> MaskKey { get; } = Valued("--mask-key", "FILE");

    /// <summary><c>--unmask FILE</c>.</summary>
    public Option<string?> Unmask { get; } = Valued("--unmask", "FILE");

    /// <summary><c>--snapshot-gap TIME</c>.</summary>
    public Option<string?> SnapshotGap { get; } = Valued("--snapshot-gap", "TIME");

    /// <summary><c>--activity-log FILE|auto</c>.</summary>
    public Option<string?> ActivityLog { get; } = Valued("--activity-log", "FILE|auto");

    /// <summary><c>--include PATH...</c>.</summary>
    public Option<string[]> Include { get; } = Several("--include", "PATH");

    /// <summary><c>--exclude ITEM...</c>.</summary>
    public Option<string[]> Exclude { get; } = Several("--exclude", "ITEM");

    /// <summary><c>--trace TIME</c>.</summary>
    public Option<string?> Trace { get; } = Valued("--trace", "TIME");

    /// <summary><c>--plan</c>.</summary>
    public Option<bool> Plan { get; } = Switch("--plan");

    /// <summary><c>--yes</c>.</summary>
    public Option<bool> Yes { get; } = Switch("--yes", "-y");

    /// <summary><c>--lang ja|en</c>.</summary>
    public Option<string?> Lang { get; } = Valued("--lang", "ja|en");

    /// <summary><c>--root DIR</c>.</summary>
    public Option<string?> Root { get; } = Valued("--root", "DIR");

    /// <summary><c>--quiet</c>.</summary>
    public Option<bool> Quiet { get; } = Switch("--quiet", "-q");

    /// <summary><c>--json</c>.</summary>
    public Option<bool> Json { get; } = Switch("--json");

    /// <summary><c>--help</c>.</summary>
    public Option<bool> Help { get; } = Switch("--help", "-h", "-?", "/?");

    /// <summary><c>--version</c>.</summary>
    public Option<bool> Version { get; } = Switch("--version");

    /// <summary>All options, in the order in which help lists them.</summary>
    public IReadOnlyList<Option> All => [Out, Case, Role, Since, Around, Window, Deadline, MaxSize, PartSize, Mask, MaskKey, Unmask, EncryptTo, SnapshotGap, ActivityLog, Include, Exclude, Trace, Plan, Yes, Lang, Root, Quiet, Json, Help, Version];

    /// <summary>Parses arguments. There are no response files: an argument that begins with <c>@</c> is that argument.</summary>
    public ParseResult Parse(IReadOnlyList<string> arguments)
    {
        // Help and version are our own, so that they speak the user's language.
        var root = new RootCommand();
        root.Options.Clear();
        root.Directives.Clear();
        foreach (var option in All)
            root.Options.Add(option);
        return root.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
    }

    private static Option<string?> Valued(string name, string value) => new(name) { HelpName = value, Arity = ArgumentArity.ExactlyOne };

    private static Option<string[]> Several(string name, string value) =>
        new(name) { HelpName = value, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };

    private static Option<bool> Switch(string name, params string[] aliases) => new(name, aliases) { Arity = ArgumentArity.Zero };
}

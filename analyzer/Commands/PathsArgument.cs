using System.CommandLine;

namespace ArcBundle.Analyzer.Commands;

/// <summary><c>PATH…</c>: the inputs; several are several hosts of one case.</summary>
internal sealed class PathsArgument : Argument<string[]>
{
    /// <summary>Creates the argument; at least one path must be given.</summary>
    public PathsArgument(CommandTexts texts)
        : base("PATH")
    {
        Description = texts["argument.paths"];
        Arity = ArgumentArity.OneOrMore;
        this.RefuseOptions(texts);
    }
}

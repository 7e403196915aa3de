using System.CommandLine;

namespace ArcBundle.Analyzer.Commands;

/// <summary><c>PATH</c>: the one input of a command.</summary>
internal sealed class PathArgument : Argument<string>
{
    /// <summary>Creates the argument.</summary>
    public PathArgument(CommandTexts texts)
        : base("PATH")
    {
        Description = texts["argument.path"];
        this.RefuseOptions(texts);
    }
}

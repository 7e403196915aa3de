using System.CommandLine;
using ArcBundle.Analyzer.CaseLibrary;

namespace ArcBundle.Analyzer.Commands.Cases;

/// <summary><c>arcanalyze case</c>: the case library.</summary>
internal sealed class CaseCommand : Command
{
    /// <param name="surroundings">Output, language, clock.</param>
    /// <param name="identify">Reads whom a bundle came from; null for what is no bundle or cannot be read.</param>
    /// <param name="analyzer">Analyzes the evidence of a case.</param>
    /// <param name="key">Opens the private key for encrypted bundles; null where none can be given.</param>
    public CaseCommand(CommandSurroundings surroundings, Func<string, BundleIdentity?> identify, CaseAnalyzer analyzer, CaseKey? key = null)
        : base("case")
    {
        var desk = new CaseDesk(surroundings, identify, key);
        Description = desk.Text("case.help");
        Options.Add(desk.Library);
        if (key is not null)
            Options.Add(key.Option);
        Subcommands.Add(new CaseNewCommand(desk));
        Subcommands.Add(new CaseAttachCommand(desk));
        Subcommands.Add(new CaseListCommand(desk));
        Subcommands.Add(new CaseShowCommand(desk));
        Subcommands.Add(new CaseAnalyzeCommand(desk, analyzer));
        Subcommands.Add(new CaseReplayCommand(desk, analyzer));
        Subcommands.Add(new CaseExportCommand(desk));
        Subcommands.Add(new CaseCheckCommand(desk));
    }
}

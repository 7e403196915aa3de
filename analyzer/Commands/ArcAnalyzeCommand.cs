using System.CommandLine;
using System.CommandLine.Help;
using ArcBundle.Analyzer.Commands.Cases;
using ArcBundle.Analyzer.Commands.Completion;
using ArcBundle.Analyzer.Commands.Differences;
using ArcBundle.Analyzer.Commands.Keys;
using ArcBundle.Analyzer.Commands.Rules;
using ArcBundle.Analyzer.Commands.Timelines;

namespace ArcBundle.Analyzer.Commands;

/// <summary><c>arcanalyze</c> itself: the list of its commands.</summary>
internal sealed class ArcAnalyzeCommand : RootCommand
{
    /// <summary>Creates the command with all its subcommands.</summary>
    public ArcAnalyzeCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base(texts["root"])
    {
        var help = Options.OfType<HelpOption>().Single();
        help.Description = texts["option.help"];
        help.Action = new Help.HelpAction(texts);
        Options.OfType<VersionOption>().Single().Description = texts["option.version"];
        Add(new LanguageOption(texts));
        Add(new AnalyzeCommand(surroundings, texts));
        Add(new ShowCommand(surroundings, texts));
        Add(new TimelineCommand(surroundings, texts));
        Add(new DiffCommand(surroundings, texts));
        Add(new VerifyCommand(surroundings, texts));
        Add(new UnpackCommand(surroundings, texts));
        Add(new RulesCommand(surroundings, texts));
        Add(new KeygenCommand(surroundings, texts));
        Add(new DecryptCommand(surroundings, texts));
        var caseKey = new CaseKey(surroundings, texts);
        Add(new CaseCommand(surroundings, path => CaseWork.Identify(path, caseKey.Current), (paths, _) => CaseWork.Analyze(paths, surroundings, texts, caseKey.Current), caseKey));
        Add(new ServeCommand(surroundings, texts));
        Add(new DemoCommand(surroundings, texts));
        Add(new CompletionCommand(surroundings, texts));
    }
}

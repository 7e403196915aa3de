using System.Text.Json;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Running;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>The one JSON document of <c>--json</c>. Pure ASCII, so that no console code page can spoil it.</summary>
internal static class JsonScreen
{
    /// <summary>A plan.</summary>
    public static void Print(TextWriter output, CollectionPlan plan) => output.WriteLine(JsonSerializer.Serialize(
        new PlanDocument(
            PlanDocument.SchemaName,
            plan.Description.HostName,
            plan.Role,
            plan.OutputFolders.Count > 0 ? plan.OutputFolders[0] : null,
            plan.OutputFolders,
            (long)plan.Options.Deadline.TotalSeconds,
            plan.EstimatedBytes,
            [.. plan.Items.Select(static item => new PlanItemDocument(
                item.Definition.Id.Value, item.Outlook.Sources, item.Outlook.EstimatedBytes, item.Definition.NeededFor, item.Decided?.Outcome.ToName(), item.Decided?.Notes))]),
        CollectorJson.Default.PlanDocument));

    /// <summary>A result.</summary>
    public static void Print(TextWriter output, CollectionPlan plan, RunResult result, int exitCode) => output.WriteLine(JsonSerializer.Serialize(
        new ResultDocument
        {
            ExitCode = exitCode,
            Host = plan.Description.HostName,
            Role = plan.Role,
            Case = plan.Options.Case,
            Bundle = result.BundlePath is null ? null : new BundleDocument(result.BundlePath, result.Bytes, result.Sha256, result.Parts),
            MaskKey = result.KeyPath,
            Complete = result.Manifest?.Complete ?? false,
            Items = result.Manifest?.Items ?? [],
            Error = (result.Failure ?? result.PackingProblem) is { } problem ? Problem(plan.Options.Language, problem) : null,
        },
        CollectorJson.Default.ResultDocument));

    /// <summary>A problem that kept the run from starting.</summary>
    public static void Print(TextWriter output, Language language, Message problem, int exitCode) => output.WriteLine(JsonSerializer.Serialize(
        new ResultDocument { ExitCode = exitCode, Error = Problem(language, problem) }, CollectorJson.Default.ResultDocument));

    private static ProblemDocument Problem(Language language, Message message) => new(message.Key, language.Say(message));
}

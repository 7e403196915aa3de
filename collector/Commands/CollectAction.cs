using ArcBundle.Collector.Offline;
using ArcBundle.Collector.Packing;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Talking;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Commands;

/// <summary>Plans, asks, collects and tells.</summary>
/// <param name="session">What is around the run.</param>
/// <param name="options">The options.</param>
internal sealed class CollectAction(CollectorSession session, CollectOptions options)
{
    /// <summary>Carries the options out.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        if (HostOf() is not { } host)
            return Refuse(new Message("usage.needs-windows"));
        var plan = Planner.Plan(options, host, session.Limits, session.Time);
        if (options.PlanOnly)
            return ShowPlan(plan);
        if (options is { Yes: true, Quiet: false })
            GiveNotice(plan);
        else if (!options.Yes && Consent.Ask(options.Json ? session.Error : session.Output, session.Input, plan) is { } no)
            return Refuse(no);

        var listener = options.Quiet ? null : new ProgressPrinter(options.Json ? session.Error : session.Output, options.Language);
        var run = new CollectionRun(plan, session.Time, listener, (context, items) => ReadMe.Of(context, items, options)) { Spare = session.Spare };
        var packing = new BundlePacking(options.EncryptTo, options.PartSize);
        var result = session.Protect(() => packing.Pack(run.Execute(session.Cancel)));
        var code = CodeOf(result);
        Tell(plan, result, code);
        WaitForReader();
        return code;
    }

    private static int CodeOf(RunResult result) =>
        result.Failure is not null ? ExitCodes.NoBundle
        : result.Manifest!.Complete && result.PackingProblem is null && !TraceTalk.WasNotStopped(result.Items) ? ExitCodes.Done
        : ExitCodes.Incomplete;

    private IEvidenceHost? HostOf() => options.Root is { } root ? new DiskTreeHost(root) : session.LiveHost(session.Time);

    private int ShowPlan(CollectionPlan plan)
    {
        if (options.Json)
            JsonScreen.Print(session.Output, plan);
        else
            PlanScreen.Print(session.Output, options.Language, plan);
        return ExitCodes.Done;
    }

    /// <summary>Who agreed beforehand is still told at once that it runs, and what matters.</summary>
    private void GiveNotice(CollectionPlan plan)
    {
        var screen = options.Json ? session.Error : session.Output;
        screen.WriteLine(options.Language.Say("run.begins", ("host", plan.Description.HostName ?? "-")));
        foreach (var line in Consent.Notices(plan))
            screen.WriteLine(line);
    }

    private int Refuse(Message why)
    {
        session.Error.WriteLine(options.Language.Say(why));
        if (options.Json)
            JsonScreen.Print(session.Output, options.Language, why, ExitCodes.Usage);
        return ExitCodes.Usage;
    }

    private void Tell(CollectionPlan plan, RunResult result, int code)
    {
        if (result.Failure is { } failure)
            session.Error.WriteLine(options.Language.Say(failure));
        if (result.PackingProblem is { } packing)
            session.Error.WriteLine(options.Language.Say(packing));
        if (TraceTalk.NotStopped(options.Language, result.Items) is { } warning)
            session.Error.WriteLine(warning);
        if (options.Json)
            JsonScreen.Print(session.Output, plan, result, code);
        else if (result.Failure is null && !options.Quiet)
            EndingScreen.Print(session.Output, options.Language, result);
    }

    /// <summary>A double-clicked program's window closes with it.</summary>
    private void WaitForReader()
    {
        if (!session.OwnsWindow || options.Quiet || options.Yes || options.Json)
            return;
        session.Output.WriteLine(options.Language.Say("end.press-enter"));
        session.Output.Flush();
        session.Input.ReadLine();
    }
}

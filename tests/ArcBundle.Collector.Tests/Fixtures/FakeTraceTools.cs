using ArcBundle.Collector.Tracing;

namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>A host's trace session as a test wants it; writes files, but no real trace.</summary>
internal sealed class FakeTraceTools : ITraceTools
{
    /// <summary>Whether the session is running now.</summary>
    public bool IsRunning { get; set; }

    /// <summary>What a start gives; done starts the session and makes the file.</summary>
    public TraceAnswerKind OnStart { get; init; } = TraceAnswerKind.Done;

    /// <summary>What a stop gives while the session is running; done stops it.</summary>
    public Queue<TraceAnswerKind> OnStop { get; init; } = new();

    /// <summary>What a query gives, whatever is true; null for the truth.</summary>
    public TraceAnswerKind? OnQuery { get; init; }

    /// <summary>What a conversion gives; done makes the file.</summary>
    public TraceAnswerKind OnConvert { get; init; } = TraceAnswerKind.Done;

    /// <summary>Done at the end of a start, when the session is running.</summary>
    public Action Started { get; set; } = static () => { };

    /// <summary>Done at the begin of a stop.</summary>
    public Action Stopping { get; init; } = static () => { };

    /// <summary>Done at the begin of a conversion.</summary>
    public Action Converting { get; set; } = static () => { };

    /// <summary>The commands in their order.</summary>
    public List<string> Calls { get; } = [];

    public int TraceBytes { get; init; } = 1000;

    public TraceAnswer Query()
    {
        Calls.Add("query");
        return new TraceAnswer(OnQuery ?? (IsRunning ? TraceAnswerKind.Done : TraceAnswerKind.NoSession), "query");
    }

    public TraceAnswer Start(string trace)
    {
        Calls.Add("start");
        if (IsRunning)
            return new TraceAnswer(TraceAnswerKind.AlreadyThere, "start");
        IsRunning = OnStart is TraceAnswerKind.Done or TraceAnswerKind.CutShort;
        if (IsRunning)
            File.WriteAllBytes(trace, new byte[TraceBytes]);
        Started();
        return new TraceAnswer(OnStart, "start: said", "synthetic"u8.ToArray());
    }

    public TraceAnswer Stop()
    {
        Calls.Add("stop");
        Stopping();
        if (!IsRunning)
            return new TraceAnswer(TraceAnswerKind.NoSession, "stop");
        var kind = OnStop.TryDequeue(out var next) ? next : TraceAnswerKind.Done;
        IsRunning = kind != TraceAnswerKind.Done;
        return new TraceAnswer(kind, "stop");
    }

    public TraceAnswer Convert(string trace, string events, CancellationToken token)
    {
        Calls.Add("convert");
        Converting();
        Assert.False(IsRunning);
        if (OnConvert == TraceAnswerKind.Done)
            File.WriteAllText(events, "converted");
        return new TraceAnswer(OnConvert, "convert: said");
    }
}

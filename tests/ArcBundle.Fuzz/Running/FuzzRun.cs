using System.Diagnostics;
using ArcBundle.Fuzz.Mutations;
using ArcBundle.Fuzz.Targets;

namespace ArcBundle.Fuzz.Running;

/// <summary>Runs the cases of one target on all processors, each case within a limit of time and memory.</summary>
/// <param name="target">The target.</param>
/// <param name="seed">Seed of the run: with the number of a case it makes that case again.</param>
internal sealed class FuzzRun(FuzzTarget target, ulong seed)
{
    /// <summary>Failures after which a run ends.</summary>
    public const int MostFailures = 20;

    /// <summary>A case takes milliseconds; one that takes this long hangs, however busy the machine is.</summary>
    private static readonly TimeSpan LongestCase = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly List<FuzzFailure> _failures = [];
    private long _next;
    private long _done;
    private long _bytes;
    private long _slowest;
    private long _mostAllocated;
    private volatile bool _isOver;

    /// <summary>Makes the input of a case.</summary>
    public static (FuzzSeed Seed, byte[] Input) Make(FuzzTarget target, ulong seed, long index)
    {
        var random = new CaseRandom(seed, index);
        var start = random.Of(target.Seeds);
        return (start, target.Mutate(start, ref random));
    }

    /// <summary>Runs cases from <paramref name="first"/> on, until the count or the time is reached.</summary>
    public FuzzSummary Run(long first, long count, TimeSpan longest)
    {
        var clock = Stopwatch.StartNew();
        _next = first;
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Worker()).ToList();
        foreach (var worker in workers)
        {
            // The default stack: a reader that recurses as deep as its input says must not get away with it.
            worker.Thread = new Thread(() => Work(worker, first + count, clock, longest)) { IsBackground = true };
            worker.Thread.Start();
        }

        foreach (var worker in workers)
        {
            while (!worker.Thread!.Join(TimeSpan.FromSeconds(1)))
            {
                if (workers.Select(HangOf).FirstOrDefault(static hang => hang is not null) is { } found)
                {
                    Add(found);
                    _isOver = true;
                    break;
                }
            }
        }

        lock (_gate)
        {
            return new FuzzSummary(
                target.Name, _done, _bytes, clock.Elapsed, Stopwatch.GetElapsedTime(0, _slowest), _mostAllocated, [.. _failures.OrderBy(static failure => failure.Case)]);
        }
    }

    private void Work(Worker worker, long end, Stopwatch clock, TimeSpan longest)
    {
        while (!_isOver && clock.Elapsed < longest)
        {
            var index = Interlocked.Increment(ref _next) - 1;
            if (index >= end)
                return;
            var (start, input) = Make(target, seed, index);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var began = Stopwatch.GetTimestamp();
            worker.Begin(index, start, input, began);
            var failure = Judge(index, start, input, allocated);
            worker.End();
            Note(input.Length, Stopwatch.GetTimestamp() - began, GC.GetAllocatedBytesForCurrentThread() - allocated);
            if (failure is not null)
                Add(failure);
        }
    }

    private FuzzFailure? Judge(long index, FuzzSeed start, byte[] input, long allocatedBefore)
    {
        try
        {
            target.Run(input, start);
        }
        catch (Exception e)
        {
            return new FuzzFailure(index, start.Name, input, e is FuzzViolationException ? e.Message : e.ToString());
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        return allocated > target.MostAllocated(input.Length)
            ? new FuzzFailure(index, start.Name, input, FormattableString.Invariant($"allocated {allocated} bytes"))
            : null;
    }

    private void Note(int length, long ticks, long allocated)
    {
        lock (_gate)
        {
            _done++;
            _bytes += length;
            _slowest = Math.Max(_slowest, ticks);
            _mostAllocated = Math.Max(_mostAllocated, allocated);
        }
    }

    private void Add(FuzzFailure failure)
    {
        lock (_gate)
        {
            if (_failures.Count < MostFailures)
                _failures.Add(failure);
            _isOver |= _failures.Count >= MostFailures;
        }
    }

    private static FuzzFailure? HangOf(Worker worker) =>
        worker.Running is { } running && Stopwatch.GetElapsedTime(running.Began) > LongestCase
            ? new FuzzFailure(running.Index, running.Seed.Name, running.Input, FormattableString.Invariant($"runs longer than {LongestCase.TotalSeconds:0} s"))
            : null;

    private sealed class Worker
    {
        public Thread? Thread { get; set; }

        public RunningCase? Running { get; private set; }

        public void Begin(long index, FuzzSeed seed, byte[] input, long began) => Running = new RunningCase(index, seed, input, began);

        public void End() => Running = null;
    }

    private sealed record RunningCase(long Index, FuzzSeed Seed, byte[] Input, long Began);
}

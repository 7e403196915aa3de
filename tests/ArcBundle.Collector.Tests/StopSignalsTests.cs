using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Tests;

public sealed class StopSignalsTests
{
    [Theory]
    [InlineData(PosixSignal.SIGHUP)]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task Handle_WhenTheSystemEndsTheProcessAfterIt_ReturnsOnlyWhenTheRunHasEnded(PosixSignal signal)
    {
        using var signals = new StopSignals(endsWithItsHandler: true);
        var (begun, over) = (new TaskCompletionSource(), new TaskCompletionSource());
        var run = Start(() => signals.Protect(() =>
        {
            begun.SetResult();
            over.Task.Wait();
            return true;
        }));
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        var cancelled = new TaskCompletionSource();
        await using var registration = signals.Token.Register(cancelled.SetResult);
        var context = new PosixSignalContext(signal);

        var handler = Start(() => signals.Handle(context));

        await cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(await EndsWithin(handler, TimeSpan.FromMilliseconds(200)));
        over.SetResult();
        await Task.WhenAll(run, handler).WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(context.Cancel);
    }

    [Fact]
    public void Handle_WhenNothingIsProtected_KeepsNobodyWaiting()
    {
        using var signals = new StopSignals(endsWithItsHandler: true);

        signals.Handle(new PosixSignalContext(PosixSignal.SIGHUP)); // the console is closed at the question
        Assert.True(signals.Protect(static () => true));
        signals.Handle(new PosixSignalContext(PosixSignal.SIGHUP)); // or at the last words

        Assert.True(signals.Token.IsCancellationRequested);
    }

    [Theory]
    [InlineData(PosixSignal.SIGINT, true)]
    [InlineData(PosixSignal.SIGHUP, false)]
    public void Handle_WhenTheProcessGoesOn_CancelsAndReturns(PosixSignal signal, bool endsWithItsHandler)
    {
        using var signals = new StopSignals(endsWithItsHandler);
        var context = new PosixSignalContext(signal);

        signals.Handle(context);

        Assert.True(context.Cancel);
        Assert.True(signals.Token.IsCancellationRequested);
    }

    private static Task Start(Action work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static async Task<bool> EndsWithin(Task task, TimeSpan time) =>
        await Task.WhenAny(task, Task.Delay(time, TestContext.Current.CancellationToken)) == task;
}

using System.Globalization;
using ArcBundle.Format.Languages;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>
/// The only place that knows the TraceEvent library. It decodes <c>.nettrace</c> on every system, and <c>.etl</c> on Windows alone, where the
/// manifests of the events are and the functions that unpack compressed buffers. The library was not made for hostile files: whatever it
/// throws ends the reading and is told.
/// </summary>
internal static class TraceEventAdapter
{
    /// <summary>Bytes of a <c>.nettrace</c> that are decoded.</summary>
    public const long LongestNetTrace = 64L << 20;

    /// <summary>Reads a <c>.nettrace</c>.</summary>
    /// <param name="stream">The trace; read to its end or to <see cref="LongestNetTrace"/>, not disposed.</param>
    /// <param name="entryName">Name for the origins.</param>
    /// <param name="context">What is known of the host; nothing of it is needed: a trace has its own clock.</param>
    /// <param name="ports">Ports that matter.</param>
    /// <param name="cancellation">Asked for every event.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static TcpTrace Read(Stream stream, string entryName, ReadingContext context, TracePorts ports, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var bounded = new BoundedTraceStream(stream, LongestNetTrace);
        var run = new Run(new TcpTraceBuilder(TraceSource.Raw, entryName, ports), cancellation);
        run.Process(() => new EventPipeEventSource(bounded), static _ => { });
        return run.Complete(bounded.IsOverLimit ? TraceNotes.TooLong(LongestNetTrace) : null, bounded.HasFailed);
    }

    /// <summary>Reads an <c>.etl</c> with the means of Windows; null where that is not possible.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="entryName">Name for the origins.</param>
    /// <param name="ports">Ports that matter.</param>
    /// <param name="cancellation">Asked for every event.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static TcpTrace? ReadFile(string path, string entryName, TracePorts ports, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsWindows())
            return null;
        var run = new Run(new TcpTraceBuilder(TraceSource.Raw, entryName, ports), cancellation);

        // Events whose manifest is registered on this host get the names of their values from it.
        run.Process(() => new ETWTraceEventSource(path), static source => new RegisteredTraceEventParser(source).All += static _ => { });
        return run.HasFailed ? null : run.Complete(null, isCut: false);
    }

    /// <summary>The event; null when it is none of those asked for, or its addresses cannot be told.</summary>
    public static TcpTraceEvent? Map(TraceEvent traced)
    {
        var eventId = (int)traced.ID;
        if (!IsOfProvider(traced) || TcpipProvider.KindOf(eventId) is not { } kind)
            return null;
        var time = new DateTimeOffset(traced.TimeStamp.ToUniversalTime(), TimeSpan.Zero);
        if (EndOf(traced.PayloadByName("LocalAddress")) is not { } local || EndOf(traced.PayloadByName("RemoteAddress")) is not { } remote)
            return TcpipPayload.Decode(eventId, (int)traced.Version, traced.EventData(), traced.PointerSize, time);
        var layout = TcpipProvider.LayoutOf(eventId);
        return new()
        {
            Kind = kind,
            TimeUtc = time,
            Local = local,
            Remote = remote,
            EventId = eventId,
            Status = layout == TcpipLayout.AddressesFirst ? NumberOf(traced.PayloadByName("Status")) : null,
            ProcessId = layout != TcpipLayout.BlockFirst && NumberOf(traced.PayloadByName("ProcessId") ?? traced.PayloadByName("Pid")) is { } process
                ? TcpipProvider.ProcessOf(process) : null,
        };
    }

    private static bool IsOfProvider(TraceEvent traced) =>
        traced.ProviderGuid == TcpipProvider.Id || string.Equals(traced.ProviderName, TcpipProvider.Name, StringComparison.OrdinalIgnoreCase);

    private static TraceEndpoint? EndOf(object? value) => value switch
    {
        byte[] bytes => TraceEndpoint.FromSockaddr(bytes),
        string text => TraceEndpoint.FromText(text),
        _ => null,
    };

    private static uint? NumberOf(object? value) => value switch
    {
        uint number => number,
        int number => unchecked((uint)number),
        long and >= 0 and <= uint.MaxValue => (uint)(long)value,
        string text when uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>One pass of the library over a trace.</summary>
    private sealed class Run(TcpTraceBuilder builder, CancellationToken cancellation)
    {
        private string? _failure;
        private long _number;
        private long _lost;
        private long _undecoded;
        private long _others;

        public bool HasFailed => _failure is not null;

        public void Process<T>(Func<T> open, Action<T> prepare)
            where T : TraceEventDispatcher
        {
            try
            {
                using var source = open();
                prepare(source);

                // Asking for the dynamic events makes the library read the names that the trace itself carries.
                source.Dynamic.All += static _ => { };
                source.AllEvents += Take;
                source.Process();
                _lost = source.EventsLost;
            }
            catch (OperationCanceledException)
            {
                throw;
            }
#pragma warning disable CA1031 // What a library throws on hostile bytes is not told by it; it is data here.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                _failure = failure.GetType().Name;
            }
        }

        public TcpTrace Complete(Message? limit, bool isCut)
        {
            cancellation.ThrowIfCancellationRequested();
            var notes = new List<Message>();
            if (limit is not null)
                notes.Add(limit);
            if (_failure is not null)
                notes.Add(TraceNotes.DecoderFailed(_failure));
            if (isCut)
                notes.Add(TraceNotes.StreamFailed);
            if (_undecoded > 0)
                notes.Add(TraceNotes.UndecodedEvents(_undecoded));
            if (_lost > 0)
                notes.Add(TraceNotes.LostByRecorder(_lost, 0));
            return builder.Build(new DataQuality
            {
                Read = _number,
                Skipped = _others,
                Lost = _undecoded,
                Truncated = isCut || limit is not null || HasFailed,
                Notes = notes,
            });
        }

        private void Take(TraceEvent traced)
        {
            cancellation.ThrowIfCancellationRequested();
            _number++;
            if (!IsOfProvider(traced) || TcpipProvider.KindOf((int)traced.ID) is null)
            {
                _others++;
                return;
            }

            if (Map(traced) is not { } happened)
            {
                _undecoded++;
                return;
            }

            builder.Saw(happened.TimeUtc);
            builder.Add(happened, _number);
        }
    }
}

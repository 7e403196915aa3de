using System.Globalization;
using ArcBundle.Format.Languages;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>
/// The only place that knows the TraceEvent library. It decodes <c>.etl</c> on Windows alone, where the manifests of the events are and the
/// functions that unpack compressed buffers.
/// </summary>
/// <remarks>
/// The library also reads <c>.nettrace</c>, on every system; that is how the tests prove the mapping. Such files from customers are not given
/// to it: on damaged ones it was seen to ask for gigabytes of memory (docs/traces.md). For the same reason it is not let read manifests that a
/// trace carries itself, only those that are registered on this host.
/// </remarks>
internal static class TraceEventAdapter
{
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
        return Read(Open, entryName, ports, cancellation) is var trace && trace.Quality.Truncated ? null : trace;

        TraceEventDispatcher Open()
        {
            var source = new ETWTraceEventSource(path);
            new RegisteredTraceEventParser(source).All += static _ => { };
            return source;
        }
    }

    /// <summary>Reads what a source of the library gives. Whatever the library throws ends the reading and is told.</summary>
    /// <param name="open">Opens the source, with the parsers that give the values their names.</param>
    /// <param name="entryName">Name for the origins.</param>
    /// <param name="ports">Ports that matter.</param>
    /// <param name="cancellation">Asked for every event.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static TcpTrace Read(Func<TraceEventDispatcher> open, string entryName, TracePorts ports, CancellationToken cancellation)
    {
        var run = new Run(new TcpTraceBuilder(TraceSource.Raw, entryName, ports), cancellation);
        run.Process(open);
        return run.Complete();
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

        public void Process(Func<TraceEventDispatcher> open)
        {
            try
            {
                using var source = open();
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

        public TcpTrace Complete()
        {
            var notes = new List<Message>();
            if (_failure is not null)
                notes.Add(TraceNotes.DecoderFailed(_failure));
            if (_undecoded > 0)
                notes.Add(TraceNotes.UndecodedEvents(_undecoded));
            if (_lost > 0)
                notes.Add(TraceNotes.LostByRecorder(_lost, 0));
            return builder.Build(new DataQuality
            {
                Read = _number,
                Skipped = _others,
                Lost = _undecoded,
                Truncated = _failure is not null,
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

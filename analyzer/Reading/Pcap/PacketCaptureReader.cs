using System.Globalization;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>
/// Reads captures of packets (<c>pcapng</c> as <c>pktmon etl2pcap</c> and others write it, and the older <c>pcap</c>) from a stream that only goes
/// forward, and follows the TCP connections in them. Never throws on bad bytes.
/// </summary>
/// <remarks>
/// What packets cannot show is not told: no process, no status, and no time-out of keep-alives or of a closed window. A SYN counts as timed
/// out when nothing answered it for 20 seconds, sent data as given up when they were repeated five times without an answer.
/// </remarks>
internal static class PacketCaptureReader
{
    private const int MostLinks = 8;

    /// <summary>Whether a file that begins so is a capture.</summary>
    public static bool IsOne(ReadOnlySpan<byte> head) => PcapNgFile.IsOne(head) || PcapFile.IsOne(head);

    /// <summary>Reads a capture.</summary>
    /// <param name="stream">The capture; read to its end, not disposed.</param>
    /// <param name="entryName">Name for the origins.</param>
    /// <param name="context">What is known of the host; nothing of it is needed: times in captures are UTC.</param>
    /// <param name="ports">Ports that matter.</param>
    /// <param name="cancellation">Asked for every packet.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static TcpTrace Read(Stream stream, string entryName, ReadingContext context, TracePorts ports, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var builder = new TcpTraceBuilder(TraceSource.Packets, entryName, ports);
        var follower = new TcpFollower(builder);
        var links = new SortedSet<int>();
        var (packets, unknown, untimed, tooShort) = (0L, 0L, 0L, 0L);
        var capture = new CaptureStream(stream);
        var end = ReadFile(capture, Take, cancellation);
        follower.Complete();
        return builder.Build(new DataQuality
        {
            Read = packets,
            Skipped = unknown + untimed + tooShort,
            Lost = (end.IsMalformed ? 1 : 0) + follower.NotFollowed,
            Truncated = end.IsCut || end.IsMalformed || capture.HasFailed,
            Notes = Notes(),
        });

        void Take(CapturedPacket packet)
        {
            packets++;
            var ip = LinkLayer.IpOf(packet.LinkType, packet.Bytes, out var isKnown);
            if (!isKnown)
            {
                unknown++;
                if (links.Count < MostLinks)
                    links.Add(packet.LinkType);
                return;
            }

            var segment = TcpSegment.Read(ip, out var isShort);
            tooShort += isShort ? 1 : 0;
            if (segment is { } found && packet.TimeUtc is { } time)
                follower.Take(found, time, packet.Number);
            else if (segment is not null)
                untimed++;
        }

        List<Message> Notes()
        {
            var notes = new List<Message>();
            AddIf(capture.HasFailed, TraceNotes.StreamFailed);
            AddIf(end.IsCut && !capture.HasFailed, TraceNotes.Cut);
            AddIf(end.IsMalformed, TraceNotes.MalformedBlock(end.Units + 1));
            AddIf(unknown > 0, TraceNotes.UnknownLinks(unknown, string.Join(", ", links.Select(static link => link.ToString(CultureInfo.InvariantCulture)))));
            AddIf(untimed > 0, TraceNotes.UntimedPackets(untimed));
            AddIf(tooShort > 0, TraceNotes.ShortPackets(tooShort));
            AddIf(follower.NotFollowed > 0, TraceNotes.ConnectionLimit(follower.NotFollowed));
            AddIf(follower.OpenAttempts > 0, TraceNotes.OpenAttempts(follower.OpenAttempts));
            return notes;

            void AddIf(bool condition, Message note)
            {
                if (condition)
                    notes.Add(note);
            }
        }
    }

    private static CaptureEnd ReadFile(CaptureStream capture, PacketHandler onPacket, CancellationToken cancellation)
    {
        const uint section = 0x0A0D0D0A;
        if (!capture.TryRead(sizeof(uint)))
            return new(0, IsCut: true, IsMalformed: false);
        if (capture.UInt32(0) == section)
            return new PcapNgFile(capture, onPacket).Read(cancellation);
        return PcapFile.IsMagic(capture.Bytes) ? PcapFile.Read(capture, onPacket, cancellation) : new(0, IsCut: false, IsMalformed: true);
    }
}

using System.Text;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>
/// One change of a service in the System log. The key name in the binary part (UTF-16 <c>Key/1</c> or <c>Key/4</c>) is the same in every
/// language and decides; the display name and the localised state word are asked only where there is none.
/// </summary>
/// <param name="Record">The record.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Key">Key name from the binary part; null without one.</param>
/// <param name="DisplayName">Name in the data: a display name, sometimes a key name.</param>
internal sealed record ServiceChange(Sourced<EventRecord> Record, ServiceChangeKind Kind, string? Key, string? DisplayName)
{
    /// <summary>The events that are read.</summary>
    public static IReadOnlyList<int> EventIds { get; } = [7036, 7031, 7034, 7000, 7009];

    /// <summary>State words of 7036 in languages met; used only for a record without a binary part.</summary>
    private static readonly string[] RunningWords = ["running", "実行中", "en cours d’exécution", "en cours d'exécution", "wird ausgeführt", "ausgeführt"];

    private static readonly string[] StoppedWords = ["stopped", "停止", "arrêté", "beendet"];

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AtUtc => Record.Value.TimeUtc;

    /// <summary>Whether the service runs after it.</summary>
    public bool IsStart => Kind == ServiceChangeKind.Started;

    /// <summary>All changes of all services of a host, in the order of time.</summary>
    public static IEnumerable<ServiceChange> Of(Host host) =>
        host.System.Of(Providers.ServiceControlManager, EventIds).Select(Read).OfType<ServiceChange>();

    private static ServiceChange? Read(Sourced<EventRecord> record)
    {
        var data = record.Value.Data;
        var key = KeyOf(record.Value.Binary.Span, out var state);

        // 7009 writes the time limit first and then the name.
        var nameAt = record.Value.EventId == 7009 ? 1 : 0;
        var name = nameAt < data.Count ? data[nameAt].Value : null;
        var kind = record.Value.EventId switch
        {
            7036 => KindOf(state, data.Count > 1 ? data[1].Value : null),
            7031 or 7034 => ServiceChangeKind.Crashed,
            _ => (ServiceChangeKind?)ServiceChangeKind.FailedToStart,
        };
        return kind is { } known ? new(record, known, key, name) : null;
    }

    private static ServiceChangeKind? KindOf(char? state, string? word) => state switch
    {
        '4' => ServiceChangeKind.Started,
        '1' => ServiceChangeKind.Stopped,
        not null => null,
        null when word is null => null,
        null when RunningWords.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase) => ServiceChangeKind.Started,
        null when StoppedWords.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase) => ServiceChangeKind.Stopped,
        null => null,
    };

    private static string? KeyOf(ReadOnlySpan<byte> binary, out char? state)
    {
        state = null;
        if (binary.Length < 2)
            return null;
        var text = Encoding.Unicode.GetString(binary).TrimEnd('\0');
        var slash = text.LastIndexOf('/');
        if (slash > 0 && slash == text.Length - 2)
        {
            state = text[^1];
            return text[..slash];
        }

        return text.Length == 0 || text.Any(char.IsControl) ? null : text;
    }
}

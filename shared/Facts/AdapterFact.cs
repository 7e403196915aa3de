namespace ArcBundle.Format.Facts;

/// <summary>
/// One network adapter as a sample saw it. Two samples of one adapter tell whether its error counters grow. Null means that the source did not tell.
/// </summary>
/// <param name="AtUtc">When the sample was taken, UTC.</param>
/// <param name="Id">Interface GUID with braces: the same in both samples.</param>
/// <param name="Name">Name of the connection in the host's language.</param>
/// <param name="Description">Description of the device.</param>
/// <param name="IsUp">Whether the interface is operational.</param>
/// <param name="BitsPerSecond">Speed of the link.</param>
/// <param name="ReceivedErrors">Packets that were received with errors since the adapter started.</param>
/// <param name="SentErrors">Packets that could not be sent because of errors.</param>
/// <param name="ReceivedDiscards">Packets that were received and discarded without an error in them.</param>
/// <param name="SentDiscards">Packets that were to be sent and were discarded without an error in them.</param>
/// <param name="Addresses">Its addresses as text, separated by one blank; IPv6 without brackets and zone.</param>
public sealed record AdapterFact(
    DateTimeOffset AtUtc,
    string Id,
    string? Name = null,
    string? Description = null,
    bool? IsUp = null,
    long? BitsPerSecond = null,
    long? ReceivedErrors = null,
    long? SentErrors = null,
    long? ReceivedDiscards = null,
    long? SentDiscards = null,
    string? Addresses = null);

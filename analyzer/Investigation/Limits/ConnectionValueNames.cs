namespace ArcBundle.Analyzer.Investigation.Limits;

/// <summary>
/// Names of the registry values that govern a connection between server and agent. The two limits are named by the vendor article 3140109663;
/// the name of the packet size is not public, so every value whose name tells of a packet and then of a size counts. Data: may be changed here.
/// </summary>
internal static class ConnectionValueNames
{
    /// <summary>What reports call the packet size where no value of that kind was found.</summary>
    public const string PacketSize = "*packet*size*";

    /// <summary>Names of the two limits.</summary>
    public static IReadOnlyList<string> Limits { get; } = ["ReceiveTimeOut", "SendTimeOut"];

    /// <summary>Whether a value is one of the two limits; case and blanks around it do not matter.</summary>
    public static bool IsLimit(string? name) => name is not null && Limits.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the name of a value tells of the size of packets; case does not matter.</summary>
    public static bool IsPacketSize(string? name)
    {
        var packet = name?.IndexOf("packet", StringComparison.OrdinalIgnoreCase) ?? -1;
        return packet >= 0 && name!.IndexOf("size", packet + "packet".Length, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    /// <summary>The names as text, for the fingerprint of the rules.</summary>
    public static string Canonical => $"limits {string.Join(' ', Limits)} packet {PacketSize}";
}

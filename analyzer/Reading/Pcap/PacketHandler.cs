namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>Takes one packet.</summary>
/// <param name="packet">The packet, valid until this returns.</param>
internal delegate void PacketHandler(CapturedPacket packet);

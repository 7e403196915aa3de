using MessagePack;

namespace ArcBundle.Format.Facts;

/// <summary>Codec of <see cref="UdpEndpoint"/>.</summary>
public sealed class UdpEndpointCodec : FactCodec<UdpEndpoint>
{
    /// <summary>The one instance.</summary>
    public static UdpEndpointCodec Instance { get; } = new();

    /// <inheritdoc/>
    public override string Kind => "udp";

    /// <inheritdoc/>
    public override void Write(ref MessagePackWriter writer, UdpEndpoint fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        writer.WriteArrayHeader(3);
        writer.Write(fact.LocalAddress);
        writer.Write(fact.LocalPort);
        writer.WriteField(fact.Pid);
    }

    /// <inheritdoc/>
    public override UdpEndpoint Read(ref FieldReader fields) => new(fields.RequiredText(), fields.RequiredPort(), fields.Number());
}

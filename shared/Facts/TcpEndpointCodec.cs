using MessagePack;

namespace ArcBundle.Format.Facts;

/// <summary>Codec of <see cref="TcpEndpoint"/>.</summary>
public sealed class TcpEndpointCodec : FactCodec<TcpEndpoint>
{
    /// <summary>The one instance.</summary>
    public static TcpEndpointCodec Instance { get; } = new();

    /// <inheritdoc/>
    public override string Kind => "tcp";

    /// <inheritdoc/>
    public override void Write(ref MessagePackWriter writer, TcpEndpoint fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        writer.WriteArrayHeader(6);
        writer.Write(fact.LocalAddress);
        writer.Write(fact.LocalPort);
        writer.Write(fact.RemoteAddress);
        writer.Write(fact.RemotePort);
        writer.Write((int)fact.State);
        writer.WriteField(fact.Pid);
    }

    /// <inheritdoc/>
    public override TcpEndpoint Read(ref FieldReader fields) => new(
        fields.RequiredText(),
        fields.RequiredPort(),
        fields.RequiredText(),
        fields.RequiredPort(),
        (TcpState)fields.NumberWithin(0, 12, 0)!.Value,
        fields.Number());
}

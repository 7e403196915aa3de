using MessagePack;

namespace ArcBundle.Format.Facts;

/// <summary>Codec of <see cref="SessionFact"/>.</summary>
public sealed class SessionFactCodec : FactCodec<SessionFact>
{
    /// <summary>The one instance.</summary>
    public static SessionFactCodec Instance { get; } = new();

    /// <inheritdoc/>
    public override string Kind => "session";

    /// <inheritdoc/>
    public override void Write(ref MessagePackWriter writer, SessionFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        writer.WriteArrayHeader(7);
        writer.Write(fact.SessionId);
        writer.Write((int)fact.State);
        writer.WriteField(fact.User);
        writer.WriteField(fact.UserSid);
        writer.WriteField(fact.Station);
        writer.WriteField(fact.LogonUtc);
        writer.WriteField(fact.LastInputUtc);
    }

    /// <inheritdoc/>
    public override SessionFact Read(ref FieldReader fields) => new(
        fields.RequiredNumber(),
        (SessionState)fields.NumberWithin(0, 10, 0)!.Value,
        fields.Text(),
        fields.Text(),
        fields.Text(),
        fields.Time(),
        fields.Time());
}

using MessagePack;

namespace ArcBundle.Format.Facts;

/// <summary>Codec of <see cref="AdapterFact"/>.</summary>
public sealed class AdapterFactCodec : FactCodec<AdapterFact>
{
    /// <summary>The one instance.</summary>
    public static AdapterFactCodec Instance { get; } = new();

    /// <inheritdoc/>
    public override string Kind => "adapter";

    /// <inheritdoc/>
    public override void Write(ref MessagePackWriter writer, AdapterFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        writer.WriteArrayHeader(11);
        writer.WriteField((DateTimeOffset?)fact.AtUtc);
        writer.Write(fact.Id);
        writer.WriteField(fact.Name);
        writer.WriteField(fact.Description);
        writer.WriteField(fact.IsUp is { } isUp ? (isUp ? 1 : 0) : (int?)null);
        writer.WriteField(fact.BitsPerSecond);
        writer.WriteField(fact.ReceivedErrors);
        writer.WriteField(fact.SentErrors);
        writer.WriteField(fact.ReceivedDiscards);
        writer.WriteField(fact.SentDiscards);
        writer.WriteField(fact.Addresses);
    }

    /// <inheritdoc/>
    public override AdapterFact Read(ref FieldReader fields) => new(
        fields.RequiredTime(),
        fields.RequiredText(),
        fields.Text(),
        fields.Text(),
        fields.NumberWithin(0, 1, null) is { } isUp ? isUp == 1 : null,
        fields.LongNumber(),
        fields.LongNumber(),
        fields.LongNumber(),
        fields.LongNumber(),
        fields.LongNumber(),
        fields.Text());
}

using MessagePack;

namespace ArcBundle.Format.Facts;

/// <summary>Codec of <see cref="LoadFact"/>.</summary>
public sealed class LoadFactCodec : FactCodec<LoadFact>
{
    /// <summary>The one instance.</summary>
    public static LoadFactCodec Instance { get; } = new();

    /// <inheritdoc/>
    public override string Kind => "load";

    /// <inheritdoc/>
    public override void Write(ref MessagePackWriter writer, LoadFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        writer.WriteArrayHeader(4);
        writer.WriteField((DateTimeOffset?)fact.AtUtc);
        writer.Write((int)fact.Counter);
        writer.WriteField(fact.Instance);
        writer.Write(fact.Value);
    }

    /// <inheritdoc/>
    public override LoadFact Read(ref FieldReader fields) => new(
        fields.RequiredTime(),
        (LoadCounter)fields.NumberWithin(0, 4, 0)!.Value,
        fields.Text(),
        fields.RequiredMeasure());
}

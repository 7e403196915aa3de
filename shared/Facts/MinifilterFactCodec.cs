using MessagePack;

namespace ArcBundle.Format.Facts;

/// <summary>Codec of <see cref="MinifilterFact"/>.</summary>
public sealed class MinifilterFactCodec : FactCodec<MinifilterFact>
{
    /// <summary>The one instance.</summary>
    public static MinifilterFactCodec Instance { get; } = new();

    /// <inheritdoc/>
    public override string Kind => "minifilter";

    /// <inheritdoc/>
    public override void Write(ref MessagePackWriter writer, MinifilterFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        writer.WriteArrayHeader(5);
        writer.Write(fact.Name);
        writer.WriteField(fact.Altitude);
        writer.WriteField(fact.Instances);
        writer.WriteField(fact.Frame);
        writer.Write(fact.IsLegacy);
    }

    /// <inheritdoc/>
    public override MinifilterFact Read(ref FieldReader fields) => new(fields.RequiredText(), fields.Text(), fields.Number(), fields.Number(), fields.Flag());
}

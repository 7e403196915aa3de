using MessagePack;

namespace ArcBundle.Format.Facts;

/// <summary>Codec of <see cref="RegistryFact"/>.</summary>
public sealed class RegistryFactCodec : FactCodec<RegistryFact>
{
    /// <summary>The one instance.</summary>
    public static RegistryFactCodec Instance { get; } = new();

    /// <inheritdoc/>
    public override string Kind => "registry";

    /// <inheritdoc/>
    public override void Write(ref MessagePackWriter writer, RegistryFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        writer.WriteArrayHeader(8);
        writer.Write(fact.KeyPath);
        writer.Write((int)fact.View);
        writer.WriteField(fact.Name);
        writer.Write((int)fact.Kind);
        writer.WriteField(fact.Data);
        writer.Write(fact.Masked);
        writer.WriteField(fact.KeyLastWriteUtc);
        writer.WriteField(fact.WithheldBytes);
    }

    /// <inheritdoc/>
    public override RegistryFact Read(ref FieldReader fields) => new(
        fields.RequiredText(),
        ViewOf(fields.Number()),
        fields.Text(),
        KindOf(fields.Number()),
        fields.Text(),
        fields.Flag(),
        fields.Time(),
        fields.LongNumber());

    private static RegistryView ViewOf(int? number) => number switch { 32 => RegistryView.View32, 64 => RegistryView.View64, _ => RegistryView.Unknown };

    private static RegistryDataKind KindOf(int? number) =>
        number is (>= 1 and <= 11) or 100 or 101 ? (RegistryDataKind)number : RegistryDataKind.None;
}

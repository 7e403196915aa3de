using MessagePack;

namespace ArcBundle.Format.Facts;

/// <summary>Codec of <see cref="ServiceFact"/>.</summary>
public sealed class ServiceFactCodec : FactCodec<ServiceFact>
{
    /// <summary>The one instance.</summary>
    public static ServiceFactCodec Instance { get; } = new();

    /// <inheritdoc/>
    public override string Kind => "service";

    /// <inheritdoc/>
    public override void Write(ref MessagePackWriter writer, ServiceFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        writer.WriteArrayHeader(7);
        writer.Write(fact.Name);
        writer.WriteField(fact.DisplayName);
        writer.Write((int)fact.State);
        writer.WriteField(fact.Pid);
        writer.WriteField((int?)fact.StartType);
        writer.WriteField(fact.Account);
        writer.WriteField(fact.ImagePath);
    }

    /// <inheritdoc/>
    public override ServiceFact Read(ref FieldReader fields) => new(
        fields.RequiredText(),
        fields.Text(),
        (ServiceState)fields.NumberWithin(0, 7, 0)!.Value,
        fields.Number(),
        (ServiceStartType?)fields.NumberWithin(0, 4, null),
        fields.Text(),
        fields.Text());
}

using MessagePack;

namespace ArcBundle.Format.Facts;

/// <summary>Codec of <see cref="ProcessFact"/>.</summary>
public sealed class ProcessFactCodec : FactCodec<ProcessFact>
{
    /// <summary>The one instance.</summary>
    public static ProcessFactCodec Instance { get; } = new();

    /// <inheritdoc/>
    public override string Kind => "process";

    /// <inheritdoc/>
    public override void Write(ref MessagePackWriter writer, ProcessFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        writer.WriteArrayHeader(10);
        writer.Write(fact.Pid);
        writer.Write(fact.Name);
        writer.WriteField(fact.ParentPid);
        writer.WriteField(fact.StartUtc);
        writer.WriteField(fact.ImagePath);
        writer.WriteField(fact.CommandLine);
        writer.WriteField(fact.SessionId);
        writer.WriteField(fact.CpuTime);
        writer.WriteField(fact.WorkingSetBytes);
        writer.WriteField(fact.Owner);
    }

    /// <inheritdoc/>
    public override ProcessFact Read(ref FieldReader fields) => new(
        fields.RequiredNumber(),
        fields.RequiredText(),
        fields.Number(),
        fields.Time(),
        fields.Text(),
        fields.Text(),
        fields.Number(),
        fields.Duration(),
        fields.LongNumber(),
        fields.Text());
}

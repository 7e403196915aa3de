using ArcBundle.Format.Facts;
using MessagePack;

namespace ArcBundle.Analyzer.Tests.Commands;

/// <summary>Writes facts that no reader can take: arrays nested a thousand deep.</summary>
/// <param name="kind">The kind that the header claims.</param>
internal sealed class MalformedFactCodec(string kind) : FactCodec<int>
{
    public override string Kind => kind;

    public override void Write(ref MessagePackWriter writer, int fact)
    {
        for (var depth = 0; depth < 1000; depth++)
            writer.WriteArrayHeader(1);
        writer.WriteNil();
    }

    public override int Read(ref FieldReader fields) => fields.RequiredNumber();
}

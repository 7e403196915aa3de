using System.Text;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;
using ArcBundle.Analyzer.Reading.Evtx.Rendering;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Rendering;

public sealed class ValueUtf8Tests
{
    /// <summary>Both forms of a value are one form: whatever the type and the bytes.</summary>
    [Fact]
    public void TryWrite_WhateverTheValue_WritesItsText() =>
        Gen.Select(Gen.Byte[0, 0x16], Gen.OneOf(Gen.Byte.Array[0, 40], Gen.Byte.Array[8], Sid, Gen.Byte[0, 12].Array[16])).Sample(
            static (type, bytes) =>
            {
                using var output = new Utf8Buffer();
                var value = new BinXmlValue((BinXmlType)type, 0, bytes.Length);
                var isWritten = ValueUtf8.TryWrite(value, bytes, output);
                return isWritten
                    ? string.Equals(Encoding.UTF8.GetString(output.Written), BinXmlText.Of(value, bytes), StringComparison.Ordinal)
                    : output.Length == 0 && value.Type is BinXmlType.Utf16 or BinXmlType.Ansi or BinXmlType.Real32 or BinXmlType.Real64;
            },
            iter: 20_000);

    private static Gen<byte[]> Sid => Gen.Int[0, 15].SelectMany(static count => Gen.Byte.Array[6 + (4 * count)].Select(rest => (byte[])[1, (byte)count, .. rest]));
}

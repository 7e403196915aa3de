namespace ArcBundle.Analyzer.Reading.Evtx.Rendering;

/// <summary>A template definition or fragment made ready to be written as XML: bytes to copy, and places for values between them.</summary>
/// <param name="Ops">Steps.</param>
/// <param name="Literals">Bytes of all literals, UTF-8.</param>
internal sealed record XmlProgram(XmlOp[] Ops, byte[] Literals)
{
    /// <summary>What writing it costs before any value, in bytes and steps.</summary>
    public int Cost => Literals.Length + Ops.Length;
}

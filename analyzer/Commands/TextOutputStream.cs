using System.Text;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Analyzer.Commands;

/// <summary>Gives UTF-8 to a writer of text.</summary>
/// <param name="target">Takes the text; not disposed.</param>
internal sealed class TextOutputStream(TextWriter target) : WriteOnlyStream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush() => target.Flush();

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var text = new char[_decoder.GetCharCount(buffer, flush: false)];
        target.Write(text, 0, _decoder.GetChars(buffer, text, flush: false));
    }
}

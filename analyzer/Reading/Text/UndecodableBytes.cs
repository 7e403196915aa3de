using System.Text;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>Replaces each undecodable sequence by one U+FFFD and counts its bytes. Not thread-safe: one per reader.</summary>
internal sealed class UndecodableBytes : DecoderFallback
{
    /// <summary>Bytes replaced so far.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public override int MaxCharCount => 1;

    /// <inheritdoc/>
    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Replacement(this);

    private sealed class Replacement(UndecodableBytes owner) : DecoderFallbackBuffer
    {
        private int _left;

        public override int Remaining => _left;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Count += bytesUnknown.Length;
            _left = 1;
            return true;
        }

        public override char GetNextChar()
        {
            if (_left == 0)
                return '\0';
            _left = 0;
            return '\uFFFD';
        }

        public override bool MovePrevious()
        {
            if (_left == 1)
                return false;
            _left = 1;
            return true;
        }

        public override void Reset() => _left = 0;
    }
}

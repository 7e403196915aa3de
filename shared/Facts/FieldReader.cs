using ArcBundle.Format.Bundles;
using MessagePack;

namespace ArcBundle.Format.Facts;

/// <summary>
/// Reads the fields of one fact in order. Every getter gives null for nil and for a field that the writer did not have.
/// Counts and lengths are checked against what is left of the frame before anything is allocated.
/// </summary>
public ref struct FieldReader
{
    private MessagePackReader _reader;
    private int _left;

    internal FieldReader(ReadOnlyMemory<byte> frame)
    {
        _reader = new MessagePackReader(frame);
        _left = _reader.ReadArrayHeader();
        if (_left > frame.Length)
            throw new BundleFormatException("A fact claims more fields than its frame can hold.");
    }

    /// <summary>A text.</summary>
    public string? Text() => Next() ? _reader.ReadString() : null;

    /// <summary>A text that must be there.</summary>
    public string RequiredText() => Text() ?? throw new BundleFormatException("A required text is absent.");

    /// <summary>A 32-bit integer.</summary>
    public int? Number() => Next() ? _reader.ReadInt32() : null;

    /// <summary>A 32-bit integer that must be there.</summary>
    public int RequiredNumber() => Number() ?? throw new BundleFormatException("A required number is absent.");

    /// <summary>A 64-bit integer.</summary>
    public long? LongNumber() => Next() ? _reader.ReadInt64() : null;

    /// <summary>A truth value; false when absent.</summary>
    public bool Flag() => Next() && _reader.ReadBoolean();

    /// <summary>A port, 0 to 65535, that must be there.</summary>
    public int RequiredPort() => RequiredNumber() is >= 0 and <= 65535 and var port ? port : throw new BundleFormatException("A port is out of range.");

    /// <summary>A UTC time written as ticks.</summary>
    public DateTimeOffset? Time()
    {
        if (LongNumber() is not { } ticks)
            return null;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : throw new BundleFormatException("A time is out of range.");
    }

    /// <summary>A UTC time that must be there.</summary>
    public DateTimeOffset RequiredTime() => Time() ?? throw new BundleFormatException("A required time is absent.");

    /// <summary>A measured value that must be there; what is no number (NaN, infinite) is refused.</summary>
    public double RequiredMeasure() => Next() && _reader.ReadDouble() is var value && double.IsFinite(value)
        ? value
        : throw new BundleFormatException("A required value is absent or no number.");

    /// <summary>A duration written as ticks; negative ones are refused.</summary>
    public TimeSpan? Duration() => LongNumber() switch
    {
        null => null,
        >= 0 and var ticks => new TimeSpan(ticks),
        _ => throw new BundleFormatException("A duration is negative."),
    };

    /// <summary>A number within bounds; <paramref name="fallback"/> when it is absent or outside (a newer writer).</summary>
    public int? NumberWithin(int least, int most, int? fallback) => Number() is { } number && number >= least && number <= most ? number : fallback;

    /// <summary>Skips the fields that this version does not know and checks that the frame ends with the last of them.</summary>
    internal void End()
    {
        for (; _left > 0; _left--)
            SkipValue();
        if (!_reader.End)
            throw new BundleFormatException("A fact is followed by bytes that do not belong to it.");
    }

    private bool Next()
    {
        if (_left == 0)
            return false;
        _left--;
        return !_reader.TryReadNil();
    }

    /// <summary>Skips one value without recursion, so that deep nesting costs nothing.</summary>
    private void SkipValue()
    {
        for (var pending = 1L; pending > 0; pending--)
        {
            switch (_reader.NextMessagePackType)
            {
                case MessagePackType.Array:
                    pending += _reader.ReadArrayHeader();
                    break;
                case MessagePackType.Map:
                    pending += 2L * _reader.ReadMapHeader();
                    break;
                default:
                    _reader.Skip();
                    break;
            }
        }
    }
}

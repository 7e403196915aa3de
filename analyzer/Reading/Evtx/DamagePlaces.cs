using System.Globalization;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>The first places of one kind of damage. Room is fixed, so that a log that is damaged everywhere costs no more than a whole one.</summary>
internal sealed class DamagePlaces
{
    /// <summary>Places that are kept: enough to look at with a hex editor and to see whether they follow a pattern.</summary>
    public const int Most = 8;

    private readonly long[] _offsets = new long[Most];
    private int _count;

    /// <summary>Places that were added, kept or not.</summary>
    public long Added { get; private set; }

    /// <summary>The lowest offsets that were added, at most <see cref="Most"/>, in ascending order.</summary>
    public ReadOnlySpan<long> Offsets => _offsets.AsSpan(0, _count);

    /// <summary>Adds a place, in any order.</summary>
    /// <param name="offset">Its offset in bytes, 0 or more.</param>
    public void Add(long offset)
    {
        Added++;
        Keep(offset);
    }

    /// <summary>Adds the places of a part of the file.</summary>
    /// <param name="part">Its places.</param>
    /// <param name="start">Where the part begins: what its offsets count from.</param>
    public void Add(DamagePlaces part, long start)
    {
        Added += part.Added;
        foreach (var offset in part.Offsets)
            Keep(start + offset);
    }

    /// <summary>Forgets all places.</summary>
    public void Clear() => (_count, Added) = (0, 0);

    /// <summary>The offsets in hexadecimal, eight digits or more, with an ellipsis when there are further places; the same in every language.</summary>
    public override string ToString()
    {
        var text = string.Join(", ", _offsets.Take(_count).Select(Text));
        return Added > _count ? text + ", …" : text;
    }

    /// <summary>An offset as it is told.</summary>
    public static string Text(long offset) => "0x" + offset.ToString("X8", CultureInfo.InvariantCulture);

    private void Keep(long offset)
    {
        if (_count == Most && offset >= _offsets[Most - 1])
            return;
        var at = _count < Most ? _count++ : Most - 1;
        for (; at > 0 && _offsets[at - 1] > offset; at--)
            _offsets[at] = _offsets[at - 1];
        _offsets[at] = offset;
    }
}

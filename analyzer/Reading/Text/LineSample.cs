namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>Lines spread evenly over a text of unknown length: each line at first, every second, fourth… as the room runs out.</summary>
/// <param name="room">Bytes that are kept.</param>
internal sealed class LineSample(int room)
{
    private readonly byte[] _bytes = new byte[room];
    private readonly List<int> _ends = [];
    private long _stride = 1;

    /// <summary>Lines offered so far.</summary>
    public long Lines { get; private set; }

    /// <summary>The lines kept, each with a line feed.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    private int Length => _ends.Count == 0 ? 0 : _ends[^1];

    /// <summary>Offers a line. Of a line longer than a sixteenth of the room the start is taken.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        var number = Lines++;
        if (number % _stride != 0)
            return;
        line = line[..Math.Min(line.Length, room / 16)];
        while (Length + line.Length + 1 > room)
            Halve();
        if (number % _stride != 0)
            return;
        var at = Length;
        line.CopyTo(_bytes.AsSpan(at));
        _bytes[at + line.Length] = (byte)'\n';
        _ends.Add(at + line.Length + 1);
    }

    private void Halve()
    {
        _stride *= 2;
        var (kept, length, end) = (0, 0, 0);
        for (var i = 0; i < _ends.Count; i++)
        {
            var start = end;
            end = _ends[i];
            if (i % 2 != 0)
                continue;
            _bytes.AsSpan(start, end - start).CopyTo(_bytes.AsSpan(length));
            length += end - start;
            _ends[kept++] = length;
        }

        _ends.RemoveRange(kept, _ends.Count - kept);
    }
}

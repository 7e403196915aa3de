using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>A line while it is read, with its continuation; used again for the next line, so that a line costs no memory unless it is kept.</summary>
/// <param name="longestText">UTF-16 units of the line and its continuation that it has room for.</param>
internal sealed class OpenLogLine(int longestText) : ILogUnit
{
    /// <summary>Severity words stand right after the stamp; the longest is 11 characters.</summary>
    private const int SeverityRoom = 32;

    private char[] _text = new char[256];
    private int _length;
    private int _firstLength;
    private int _stampEnd;
    private string? _quote;
    private LogFacts _facts;

    /// <summary>Line number.</summary>
    public long Number { get; private set; }

    /// <summary>False for a line without a time, whose <see cref="Written"/> says nothing.</summary>
    public bool IsStamped { get; private set; }

    /// <summary>The line with what continues it, until it is used again.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <inheritdoc/>
    public WrittenTime Written { get; private set; }

    /// <inheritdoc/>
    public LogKey Key => LogKey.Of(_facts);

    /// <inheritdoc/>
    public bool IsTelling => _facts.IsTelling;

    /// <summary>The severity word right after the stamp; null when there is none.</summary>
    public LogSeverity? Severity
    {
        get
        {
            if (_stampEnd == 0 || _stampEnd >= _firstLength)
                return null;
            Span<char> folded = stackalloc char[SeverityRoom];
            var after = _text.AsSpan(_stampEnd, Math.Min(SeverityRoom, _firstLength - _stampEnd));
            Folding.Fold(after, folded);
            return SeverityWords.At(folded[..after.Length]);
        }
    }

    /// <summary>What its words tell.</summary>
    public ref LogFacts Facts => ref _facts;

    /// <summary>Starts with a line; facts are empty then.</summary>
    /// <param name="number">Line number.</param>
    /// <param name="text">The line as written.</param>
    /// <param name="written">Its time.</param>
    /// <param name="stampEnd">Place after the stamp; 0 when there is none in the text.</param>
    /// <param name="quote">The source line when the text is only a part of it.</param>
    public void Begin(long number, ReadOnlySpan<char> text, in WrittenTime written, int stampEnd, string? quote = null)
    {
        _quote = quote;
        (Number, Written, IsStamped, _stampEnd, _length) = (number, written, true, stampEnd, 0);
        _facts = default;
        Append(text[..Math.Min(text.Length, longestText)]);
        _firstLength = _length;
    }

    /// <summary>Starts with a line that has no time; facts are empty then.</summary>
    public void BeginUnstamped(long number, ReadOnlySpan<char> text)
    {
        Begin(number, text, default, stampEnd: 0);
        IsStamped = false;
    }

    /// <summary>Adds a line that continues it; false when there is no room.</summary>
    public bool TryContinue(ReadOnlySpan<char> text)
    {
        if (_length + text.Length >= longestText)
            return false;
        Append("\n");
        Append(text);
        return true;
    }

    /// <summary>The line as it is kept.</summary>
    public Sourced<ProductLogLine> ToLine(string entry)
    {
        var text = new string(_text, 0, _length);
        var first = _quote ?? (_firstLength == _length ? text : text[.._firstLength]);
        return new(
            new()
            {
                Text = text,
                Written = Written,
                Severity = Severity,
                Code = _facts.Code,
                Job = _facts.Job,
                Session = _facts.Session,
                Node = _facts.Node,
                Address = _facts.Address,
                Port = _facts.Port,
                ErrorNumber = _facts.ErrorNumber,
                VirtualMachine = _facts.VirtualMachine,
                HypervisorServer = _facts.HypervisorServer,
                IsEndWord = _facts.IsEndWord,
                IsStartWord = _facts.IsStartWord,
            },
            Origin.Of(entry, Place.OfLine(Number), first));
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_length + text.Length, 2 * _text.Length));
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }
}

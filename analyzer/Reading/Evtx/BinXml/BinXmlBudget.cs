namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>
/// What decoding may cost, per chunk. A template can name one long value thousands of times, and values can hold fragments that
/// use templates again: without a limit 64 KiB would grow to gigabytes.
/// </summary>
internal sealed class BinXmlBudget
{
    /// <summary>Most tokens, pieces and array items visited per chunk. A full chunk of small records takes about 30,000.</summary>
    public const int StepsPerChunk = 1 << 17;

    /// <summary>Most characters made per chunk. 64 KiB of binary data are 131,072 in hexadecimal.</summary>
    public const int CharactersPerChunk = 1 << 20;

    /// <summary>How far the limits go down, as a power of two: every chunk that comes to a limit halves those of the ones behind it.</summary>
    private const int MostHalvings = 5;

    private int _halvings;
    private int _steps;
    private int _characters;

    /// <summary>True once something was refused.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Begins a chunk. Real logs never come to a limit, so a file that does so again and again gets less and less.</summary>
    public void Renew()
    {
        if (IsSpent && _halvings < MostHalvings)
            _halvings++;
        _steps = StepsPerChunk >> _halvings;
        _characters = CharactersPerChunk >> _halvings;
        IsSpent = false;
    }

    /// <summary>Takes steps; false when there are none left.</summary>
    public bool TrySpend(int steps)
    {
        _steps -= steps;
        if (_steps >= 0)
            return true;
        _steps = 0;
        IsSpent = true;
        return false;
    }

    /// <summary>Takes characters; false when there are none left.</summary>
    public bool TrySpendCharacters(int characters)
    {
        if (characters > _characters)
        {
            IsSpent = true;
            return false;
        }

        _characters -= characters;
        return true;
    }
}

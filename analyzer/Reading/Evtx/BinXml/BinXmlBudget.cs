namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>
/// What decoding may cost, per chunk. A template can name one long value thousands of times, and values can hold fragments that
/// use templates again: without a limit 64 KiB would grow to gigabytes. A chunk's budget depends on nothing but the chunk, so
/// that the order in which chunks are read changes nothing.
/// </summary>
internal sealed class BinXmlBudget
{
    /// <summary>Most tokens, pieces and array items visited per chunk. A full chunk of small records takes about 30,000.</summary>
    public const int StepsPerChunk = 1 << 17;

    /// <summary>Most characters made per chunk. 64 KiB of binary data are 131,072 in hexadecimal.</summary>
    public const int CharactersPerChunk = 1 << 20;

    /// <summary>True once something was refused.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Steps left.</summary>
    public int Steps { get; private set; }

    /// <summary>Characters left.</summary>
    public int Characters { get; private set; }

    /// <summary>Begins a chunk.</summary>
    public void Renew()
    {
        Steps = StepsPerChunk;
        Characters = CharactersPerChunk;
        IsSpent = false;
    }

    /// <summary>Takes steps; false when there are none left.</summary>
    public bool TrySpend(int steps)
    {
        Steps -= steps;
        if (Steps >= 0)
            return true;
        Steps = 0;
        IsSpent = true;
        return false;
    }

    /// <summary>Takes characters; false when there are none left.</summary>
    public bool TrySpendCharacters(int characters)
    {
        if (characters > Characters)
        {
            IsSpent = true;
            return false;
        }

        Characters -= characters;
        return true;
    }

    /// <summary>Takes both; false, and nothing taken, when one is not enough.</summary>
    public bool TrySpendBoth(int steps, int characters)
    {
        if (steps > Steps || characters > Characters)
            return false;
        Steps -= steps;
        Characters -= characters;
        return true;
    }
}

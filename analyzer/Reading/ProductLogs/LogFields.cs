using System.Buffers;
using System.Globalization;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>What the words of a log line tell, found by structure: codes, numbers beside labels, and <c>key=value</c> pairs.</summary>
internal static class LogFields
{
    private static readonly SearchValues<string> English =
        SearchValues.Create([.. LabelledNumber.EnglishWords, .. EndWords.EnglishStems, .. StartWords.EnglishWords], StringComparison.OrdinalIgnoreCase);

    /// <summary>Fills the facts that are still open from folded text of a line or its continuation.</summary>
    public static void Fill(ref LogFacts facts, ReadOnlySpan<char> folded, NameTable names)
    {
        if (facts.Code is null && MessageCode.Find(folded) is { } code)
        {
            facts.Code = names.Of(folded.Slice(code.Start, code.Length));
            if (facts.Code is "AE0577" or "AE0580")
                FillVirtualMachine(ref facts, folded, code.Start + code.Length, names);
        }

        if (folded.Contains('='))
            FillPairs(ref facts, folded, names);

        // One look for all English words; Japanese ones only where there is anything but ASCII.
        var mayBeEnglish = folded.ContainsAny(English);
        var mayBeJapanese = folded.ContainsAnyExceptInRange('\0', '\u007F');
        if (!mayBeEnglish && !mayBeJapanese)
            return;
        facts.Job ??= LabelledNumber.Job.Find(folded, mayBeEnglish, mayBeJapanese);
        facts.Session ??= LabelledNumber.Session.Find(folded, mayBeEnglish, mayBeJapanese);
        facts.IsEndWord = facts.IsEndWord || EndWords.Holds(folded, mayBeEnglish, mayBeJapanese);
        facts.IsStartWord = facts.IsStartWord || StartWords.Holds(folded, mayBeEnglish, mayBeJapanese);
    }

    private static void FillPairs(ref LogFacts facts, ReadOnlySpan<char> folded, NameTable names)
    {
        var pairs = new KeyValues(folded, stackalloc char[KeyValues.KeyRoom]);
        var isNodeOpen = facts.Node is null && facts.Address is null;
        while (pairs.TryRead(out var key, out var value))
        {
            if (facts.ErrorNumber is null or 0 && ErrorNumbers.IsKey(key))
                facts.ErrorNumber = ErrorNumbers.Parse(value) ?? facts.ErrorNumber;
            else if (isNodeOpen && NodeName.IsKey(key))
                isNodeOpen = !FillNode(ref facts, value, names);
            else if (facts.Port is null && IsPortKey(key) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535)
                facts.Port = port;
        }
    }

    private static bool FillNode(ref LogFacts facts, ReadOnlySpan<char> value, NameTable names)
    {
        NodeName.Parse(value, out var name, out var address);
        (facts.Node, facts.Address) = (names.Of(name), names.Of(address));
        return facts.Node is not null || facts.Address is not null;
    }

    private static bool IsPortKey(ReadOnlySpan<char> key) => key is "port" or "ポート" or "ﾎﾟｰﾄ" or "tcpport";

    /// <summary>The texts of AE0577 and AE0580 name the virtual machine, then its server, each in square brackets; the article prints parentheses inside.</summary>
    private static void FillVirtualMachine(ref LogFacts facts, ReadOnlySpan<char> folded, int from, NameTable names)
    {
        facts.VirtualMachine ??= names.Of(InBrackets(folded, ref from));
        facts.HypervisorServer ??= names.Of(InBrackets(folded, ref from));
    }

    private static ReadOnlySpan<char> InBrackets(ReadOnlySpan<char> text, ref int from)
    {
        var open = text[from..].IndexOf('[');
        var close = open < 0 ? -1 : text[(from + open)..].IndexOf(']');
        if (close < 0)
            return default;
        var inside = text.Slice(from + open + 1, close - 1).Trim();
        from += open + close + 1;
        return inside is ['(', .. var within, ')'] ? within.Trim() : inside;
    }
}

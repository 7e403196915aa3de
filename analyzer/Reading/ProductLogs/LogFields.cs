namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>What the words of a log line tell, found by structure: codes, numbers beside labels, and <c>key=value</c> pairs.</summary>
internal static class LogFields
{
    /// <summary>Fills the fields of <paramref name="line"/> that are still open from <paramref name="folded"/>, folded text of a line or its continuation.</summary>
    public static ProductLogLine Fill(ProductLogLine line, string folded)
    {
        var code = line.Code is null ? MessageCode.Find(folded) : null;
        var pairs = KeyValues.Find(folded);
        var number = line.ErrorNumber is null or 0 ? ErrorNumbers.Of(pairs) ?? line.ErrorNumber : line.ErrorNumber;
        var node = line.Node is null && line.Address is null ? NodeName.Of(pairs) : default;
        var filled = line with
        {
            Code = line.Code ?? code?.Text,
            Job = line.Job ?? LabelledNumber.Job.Find(folded),
            Session = line.Session ?? LabelledNumber.Session.Find(folded),
            Node = line.Node ?? node.Name,
            Address = line.Address ?? node.Address,
            Port = line.Port ?? PortOf(pairs),
            ErrorNumber = number,
            IsEndWord = line.IsEndWord || EndWords.Holds(folded),
        };
        return code is { Text: "AE0577" or "AE0580" } found ? WithVirtualMachine(filled, folded, found.End) : filled;
    }

    private static int? PortOf(IReadOnlyList<KeyValue> pairs)
    {
        foreach (var pair in pairs)
        {
            if (pair.Key is "port" or "ポート" or "tcpport" && int.TryParse(pair.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var port) && port <= 65535)
                return port;
        }

        return null;
    }

    /// <summary>The texts of AE0577 and AE0580 name the virtual machine, then its server, each in square brackets; the article prints parentheses inside.</summary>
    private static ProductLogLine WithVirtualMachine(ProductLogLine line, string folded, int from)
    {
        var machine = InBrackets(folded, ref from);
        var server = InBrackets(folded, ref from);
        return line with { VirtualMachine = line.VirtualMachine ?? machine, HypervisorServer = line.HypervisorServer ?? server };
    }

    private static string? InBrackets(string text, ref int from)
    {
        var open = text.IndexOf('[', from);
        var close = open < 0 ? -1 : text.IndexOf(']', open);
        if (close < 0)
            return null;
        from = close + 1;
        var inside = text.AsSpan(open + 1, close - open - 1).Trim();
        if (inside is ['(', .. var within, ')'])
            inside = within.Trim();
        return inside.IsEmpty ? null : inside.ToString();
    }
}

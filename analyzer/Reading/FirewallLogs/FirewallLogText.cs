using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.FirewallLogs;

/// <summary>Goes through the lines of a firewall log with its head lines applied; nothing is kept.</summary>
internal sealed class FirewallLogText(LineReader lines, TextQuality quality, ReadingContext context)
{
    private FirewallLogFields _fields = FirewallLogFields.Usual;
    private bool _isLocal = true;

    /// <summary>Whether its times are local ones of the host, as far as it was read.</summary>
    public bool IsLocal => _isLocal;

    /// <summary>The lines that could be read. Lazy, and only once.</summary>
    public IEnumerable<(FirewallLogLine Fact, TextLine Line)> Read()
    {
        TextLine? unread = null;
        while (lines.TryRead(out var line))
        {
            if (string.IsNullOrWhiteSpace(line.Text))
                continue;
            unread = null;
            if (line.Text.StartsWith('#'))
                SeeHead(line.Text);
            else if (_fields.Read(line.Text, _isLocal ? context.Zone : null) is { } fact)
                yield return (Tell(fact), line);
            else
                (unread, quality.Skipped) = (line, quality.Skipped + 1);
        }

        // The last line of a log that was copied while it grew, or cut.
        quality.Truncated |= unread is not null;
    }

    private void SeeHead(string head)
    {
        const string timeFormat = "#Time Format:";
        if (FirewallLogFields.Parse(head) is { } fields)
            _fields = fields;
        else if (head.StartsWith(timeFormat, StringComparison.OrdinalIgnoreCase))
            _isLocal = head.AsSpan(timeFormat.Length).Trim().Equals("Local", StringComparison.OrdinalIgnoreCase);
    }

    private FirewallLogLine Tell(FirewallLogLine fact)
    {
        if (_isLocal && context.Zone is null)
            quality.Note("reading.zone-assumed-utc");
        if (fact.IsLoss)
            quality.Note("reading.firewall-lost-events");
        return fact;
    }
}

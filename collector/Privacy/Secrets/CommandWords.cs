namespace ArcBundle.Collector.Privacy.Secrets;

/// <summary>Parts a command line at blanks outside quotation marks.</summary>
internal static class CommandWords
{
    /// <summary>The words.</summary>
    public static List<CommandWord> Of(string line)
    {
        var words = new List<CommandWord>();
        var at = 0;
        while (at < line.Length)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }

            var start = at;
            var isInside = false;
            while (at < line.Length && (isInside || !char.IsWhiteSpace(line[at])))
            {
                if (line[at] == '"')
                    isInside = !isInside;
                at++;
            }

            words.Add(new CommandWord(start, at, line[start] == '"'));
        }

        return words;
    }
}

namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>English names of months, whole or cut to three letters.</summary>
internal static class MonthNames
{
    private static readonly string[] Names =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Reads a name, with the point of an abbreviation, and gives the month, 1 to 12. Moves only when there is one.</summary>
    public static bool TryRead(ref TimeCursor cursor, out int month)
    {
        for (month = 1; month <= Names.Length; month++)
        {
            var name = Names[month - 1];
            if (!cursor.IsAt(name.AsSpan(0, 3)))
                continue;
            var length = cursor.IsAt(name) ? name.Length : month == 9 && cursor.IsAt("Sept") ? 4 : 3;
            if (char.IsAsciiLetter(cursor.Peek(length)))
                return false;
            cursor.Skip(length);
            cursor.TrySkip('.');
            return true;
        }

        return false;
    }
}

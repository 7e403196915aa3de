namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>
/// Settles the day/month order of one text: each date that has only one reading excludes orders for all the others.
/// What the text does not settle is taken from the host's culture or the user's option, and is ambiguous without them; it is never guessed.
/// </summary>
internal sealed class DateOrders(DateOrder? known)
{
    private static readonly DateOrder[] All = [DateOrder.YearMonthDay, DateOrder.MonthDayYear, DateOrder.DayMonthYear];
    private readonly HashSet<DateOrder> _excluded = [];
    private (DateShape Shape, int First, int Second, int Third) _seen;

    /// <summary>Whether a date tells by its form which number is the day, whatever stands elsewhere in the text.</summary>
    public static bool IsSettledBy(in WrittenTime time) => time.Shape is not (DateShape.YearLast or DateShape.TwoDigitYear or DateShape.NoYear);

    /// <summary>Lets <paramref name="time"/> exclude the orders in which it is no date.</summary>
    public void See(in WrittenTime time)
    {
        if (IsSettledBy(time))
            return;

        // The lines of one day tell the same.
        var date = (time.Shape, time.First, time.Second, time.Third);
        if (date == _seen)
            return;
        _seen = date;
        var possible = false;
        Span<bool> isDate = stackalloc bool[All.Length];
        for (var i = 0; i < All.Length; i++)
            possible |= isDate[i] = time.In(All[i]) is not null;
        if (!possible)
            return;
        for (var i = 0; i < All.Length; i++)
        {
            // A form without a leading year tells nothing about year-first dates elsewhere in the text.
            if (!isDate[i] && (All[i] != DateOrder.YearMonthDay || time.Shape == DateShape.TwoDigitYear))
                _excluded.Add(All[i]);
        }
    }

    /// <summary>
    /// The local time of <paramref name="time"/>; null when it is no date in any order. When <paramref name="isAmbiguous"/> is true,
    /// it is one of several readings, month first, and only good for keeping an order.
    /// </summary>
    public DateTime? Read(in WrittenTime time, out bool isAmbiguous)
    {
        isAmbiguous = false;
        if (IsSettledBy(time))
            return time.In(DateOrder.YearMonthDay);

        var preferred = known ?? (time.Shape == DateShape.NoYear ? DateOrder.MonthDayYear : null);
        return Read(time, preferred, _excluded, out isAmbiguous) ?? Read(time, preferred, [], out isAmbiguous);
    }

    /// <summary>The reading in the orders that are left. A text that mixes orders may leave none: then every order is open again, and what has two readings stays ambiguous.</summary>
    private static DateTime? Read(in WrittenTime time, DateOrder? preferred, HashSet<DateOrder> excluded, out bool isAmbiguous)
    {
        isAmbiguous = false;
        DateTime? reading = null;
        DateTime? wanted = null;
        foreach (var order in All)
        {
            if (excluded.Contains(order) || time.In(order) is not { } date)
                continue;
            if (order == preferred)
                wanted = date;
            isAmbiguous |= reading is not null && reading != date;
            reading ??= date;
        }

        if (wanted is not null)
            isAmbiguous = false;
        return wanted ?? reading;
    }
}

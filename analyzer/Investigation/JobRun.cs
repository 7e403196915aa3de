namespace ArcBundle.Analyzer.Investigation;

/// <summary>One run of a job as the logs tell it: from the first to the last line that carries its number.</summary>
/// <param name="Job">Job number as written.</param>
/// <param name="Lines">Its lines in order; at least one.</param>
/// <param name="IsEnded">Whether its last line is an end line.</param>
/// <param name="IsSuperseded">Whether the same job number began a later run.</param>
internal sealed record JobRun(string Job, IReadOnlyList<LogLine> Lines, bool IsEnded, bool IsSuperseded)
{
    /// <summary>How long a run without an end line counts as running after its last line.</summary>
    public static readonly TimeSpan EndsAfter = TimeSpan.FromHours(24);

    /// <summary>Time of the first line, UTC.</summary>
    public DateTimeOffset FirstUtc => Lines[0].At.Utc;

    /// <summary>Time of the last line, UTC.</summary>
    public DateTimeOffset LastUtc => Lines[^1].At.Utc;

    /// <summary>Whether a time of it is a guess.</summary>
    public bool IsGuess => Lines.Any(static line => line.At.IsGuess);

    /// <summary>From the first to the last line.</summary>
    public JobWindow Window => new(FirstUtc, LastUtc, IsEnded ? JobWindowSource.JobStartAndEnd : JobWindowSource.JobLines);

    /// <summary>Whether the run was going on at a moment: begun, without an end line before it, and its last line not older than 24 hours.</summary>
    public bool IsRunningAt(DateTimeOffset moment)
    {
        if (FirstUtc > moment)
            return false;
        if (LastUtc > moment)
            return true;
        return !IsEnded && !IsSuperseded && LastUtc >= moment - EndsAfter;
    }

    /// <summary>Time of the last line at or before a moment, UTC; null when it had not begun.</summary>
    public DateTimeOffset? LastLineBefore(DateTimeOffset moment) => Lines.LastOrDefault(line => line.At.Utc <= moment)?.At.Utc;

    /// <summary>Whether one of its lines names the node, or none names any.</summary>
    public bool MayConcern(Func<LogLine, bool> isOfNode)
    {
        var namesAny = false;
        foreach (var line in Lines)
        {
            if (isOfNode(line))
                return true;
            namesAny |= line.Node is not null || line.Address is not null;
        }

        return !namesAny;
    }
}

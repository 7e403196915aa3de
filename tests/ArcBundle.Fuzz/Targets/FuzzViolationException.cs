namespace ArcBundle.Fuzz.Targets;

/// <summary>A reader invented or lost something. Any other exception out of a reader is a failure, too.</summary>
public sealed class FuzzViolationException : Exception
{
    /// <summary>A violation without a text.</summary>
    public FuzzViolationException()
    {
    }

    /// <summary>A violation and what it is.</summary>
    public FuzzViolationException(string message)
        : base(message)
    {
    }

    /// <summary>A violation and what led to it.</summary>
    public FuzzViolationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Throws when the condition does not hold.</summary>
    public static void Unless(bool condition, FormattableString what)
    {
        if (!condition)
            throw new FuzzViolationException(FormattableString.Invariant(what));
    }
}

namespace ArcBundle.Collector.Running;

/// <summary>The item has used up its share of <c>--max-size</c>: it has to stop, the others go on.</summary>
internal sealed class OverSizeException : IOException
{
    /// <summary>Creates it without a message.</summary>
    public OverSizeException()
    {
    }

    /// <summary>Creates it with a message for the developer's eye.</summary>
    public OverSizeException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with the exception that led to it.</summary>
    public OverSizeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

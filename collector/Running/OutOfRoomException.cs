namespace ArcBundle.Collector.Running;

/// <summary>The disk of the output folder is full: the item has to stop, the bundle can still be finished.</summary>
internal sealed class OutOfRoomException : IOException
{
    /// <summary>Creates it without a message.</summary>
    public OutOfRoomException()
    {
    }

    /// <summary>Creates it with a message for the developer's eye.</summary>
    public OutOfRoomException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with the exception that led to it.</summary>
    public OutOfRoomException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

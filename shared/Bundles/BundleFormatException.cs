namespace ArcBundle.Format.Bundles;

/// <summary>A bundle, or a part of it, that cannot be read at all. The only exception that reading hostile bundle bytes may raise.</summary>
public class BundleFormatException : Exception
{
    /// <summary>Creates it without a message.</summary>
    public BundleFormatException()
    {
    }

    /// <summary>Creates it with a message for the developer's eye; users are told by a localised text.</summary>
    public BundleFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with the exception that led to it.</summary>
    public BundleFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

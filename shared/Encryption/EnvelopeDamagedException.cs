using System.Globalization;

namespace ArcBundle.Format.Encryption;

/// <summary>A chunk of an envelope was changed, moved or swapped after it was written.</summary>
public sealed class EnvelopeDamagedException : IOException
{
    /// <summary>For serialisers and tools.</summary>
    public EnvelopeDamagedException()
    {
    }

    /// <summary>With a message.</summary>
    public EnvelopeDamagedException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and the cause.</summary>
    public EnvelopeDamagedException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The chunk with this number, from 0.</summary>
    public EnvelopeDamagedException(long chunk)
        : base(string.Create(CultureInfo.InvariantCulture, $"Chunk {chunk} of the encrypted file was changed after it was written."))
    {
    }
}

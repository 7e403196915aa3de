using ArcBundle.Format.Bundles;
using MessagePack;

namespace ArcBundle.Format.Facts;

/// <summary>
/// Writes and reads one kind of fact as a MessagePack array of fields. Fields are only ever added at the end: a reader skips fields it does
/// not know, and gives a default for fields that an older writer did not have.
/// </summary>
/// <typeparam name="T">The fact.</typeparam>
public abstract class FactCodec<T>
{
    /// <summary>Name of the kind in the file's header, for example <c>process</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Writes the array header and all fields.</summary>
    public abstract void Write(ref MessagePackWriter writer, T fact);

    /// <summary>Reads the fields of one fact.</summary>
    /// <exception cref="BundleFormatException">A field has a form or range that the fact does not allow.</exception>
    public abstract T Read(ref FieldReader fields);
}

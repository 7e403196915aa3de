namespace ArcBundle.Format.Encryption;

/// <summary>What became of opening an envelope.</summary>
public enum EnvelopeOpening
{
    /// <summary>It is open.</summary>
    Opened,

    /// <summary>It is no envelope, is cut within its head, or is of a suite that this version does not know.</summary>
    NoEnvelope,

    /// <summary>It was encrypted to other keys, or its head was changed.</summary>
    OtherKey,
}

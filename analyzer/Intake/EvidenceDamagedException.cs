using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake;

/// <summary>
/// An entry turned out to be damaged, or could no longer be read, while its content was read. Entries are checked when an input is opened,
/// so this means that the file changed since; readers treat it as the end of what is whole.
/// </summary>
internal sealed class EvidenceDamagedException : BundleFormatException
{
    /// <summary>Creates it without a message.</summary>
    public EvidenceDamagedException()
    {
    }

    /// <summary>Creates it with a message for the developer's eye.</summary>
    public EvidenceDamagedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with the exception that led to it.</summary>
    public EvidenceDamagedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates it with what the user is told.</summary>
    public EvidenceDamagedException(Message problem)
        : base(problem.ToString()) => Problem = problem;

    /// <summary>Creates it with what the user is told and the exception that led to it.</summary>
    public EvidenceDamagedException(Message problem, Exception innerException)
        : base(problem.ToString(), innerException) => Problem = problem;

    /// <summary>What the user is told; null only when created without one.</summary>
    public Message? Problem { get; }
}

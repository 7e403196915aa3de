using System.Diagnostics.CodeAnalysis;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>What the library answers: a value, or the problem that stood in the way.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
internal sealed class LibraryAnswer<T>
    where T : class
{
    private LibraryAnswer(T? value, LibraryProblem? problem) => (Value, Problem) = (value, problem);

    /// <summary>The value; null when there is a problem.</summary>
    public T? Value { get; }

    /// <summary>The problem; null when there is a value.</summary>
    public LibraryProblem? Problem { get; }

    /// <summary>Takes the value or the problem.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out LibraryProblem? problem)
    {
        (value, problem) = (Value, Problem);
        return value is not null;
    }

    /// <summary>An answer with a value.</summary>
    public static implicit operator LibraryAnswer<T>(T value) => new(value, null);

    /// <summary>An answer with a problem.</summary>
    public static implicit operator LibraryAnswer<T>(LibraryProblem problem) => new(null, problem);
}

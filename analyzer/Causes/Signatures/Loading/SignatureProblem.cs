using System.Globalization;
using ArcBundle.Analyzer.Causes.Signatures.Yaml;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes.Signatures.Loading;

/// <summary>What is wrong with a signature file, and where.</summary>
/// <param name="File">Name of the file, below the folder it was loaded from.</param>
/// <param name="Mark">The place.</param>
/// <param name="What">One sentence.</param>
internal sealed record SignatureProblem(string File, YamlMark Mark, Message What)
{
    /// <summary>The place as compilers write it, for example <c>agent-crash.yml:12:5</c>.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{File}:{Mark.Line}:{Mark.Column}");
}

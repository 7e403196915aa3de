using System.Text.RegularExpressions;

namespace ArcBundle.Analyzer.Causes.Signatures.Loading;

/// <summary>Runs the tests that a signature file carries.</summary>
internal static class SampleCheck
{
    /// <summary>Tells every sample that the signature does not judge as the file says.</summary>
    public static void Run(Signature signature, SignatureProblems problems)
    {
        foreach (var sample in signature.Samples)
        {
            try
            {
                if (signature.Detection.IsMatch(sample.Subject) != sample.IsPositive)
                    problems.Add(sample.Mark, sample.IsPositive ? "sample-not-found" : "sample-found");
            }
            catch (RegexMatchTimeoutException)
            {
                problems.Add(sample.Mark, "sample-too-slow");
            }
        }
    }
}

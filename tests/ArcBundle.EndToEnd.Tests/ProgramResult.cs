using System.Globalization;
using System.Text;

namespace ArcBundle.EndToEnd.Tests;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Exit code.</param>
/// <param name="Output">Standard output, byte for byte.</param>
/// <param name="Errors">Standard error, byte for byte.</param>
internal sealed record ProgramResult(int ExitCode, byte[] Output, byte[] Errors)
{
    /// <summary>Both outputs, for the message of a failed assertion.</summary>
    public string Said => string.Create(
        CultureInfo.InvariantCulture, $"exit {ExitCode}\n{Encoding.UTF8.GetString(Output)}\n{Encoding.UTF8.GetString(Errors)}");

    /// <summary>The lines of both outputs that are warnings of a build.</summary>
    public IEnumerable<string> Warnings => Said.Split('\n').Where(static line => line.Contains("warning ", StringComparison.OrdinalIgnoreCase));

    /// <summary>This result, when the program ended with 0.</summary>
    /// <exception cref="InvalidOperationException">It did not; the message holds what it said.</exception>
    public ProgramResult Succeeded(string program) => ExitCode == 0 ? this : throw new InvalidOperationException($"{program}: {Said}");
}

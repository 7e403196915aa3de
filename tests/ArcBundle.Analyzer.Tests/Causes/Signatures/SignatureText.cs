using System.Text;
using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Causes.Signatures.Loading;

namespace ArcBundle.Analyzer.Tests.Causes.Signatures;

/// <summary>Texts of signature files for tests.</summary>
internal static class SignatureText
{
    /// <summary>A file without a fault.</summary>
    public const string Valid = """
        title: A test
        id: 11111111-2222-4333-8444-555555555555
        level: low
        logsource:
          product: windows
          service: application
        detection:
          crash:
            Provider_Name: Application Error
            EventID: 1000
            Data/1|endswith: agent.exe
          condition: crash
        cause: agent-stopped
        weight: medium
        side: agent
        when: window
        text:
          ja: 異常終了 ({count} 件)
          en: crashed ({count} times)
        samples:
          positive:
            - {Provider_Name: Application Error, EventID: 1000, Data: [univagent.exe]}
          negative:
            - {Provider_Name: Application Error, EventID: 1000, Data: [other.exe]}

        """;

    /// <summary>Reads a text as a file of the user's.</summary>
    public static (Signature? Signature, IReadOnlyList<string> Problems) Read(string text, string file = "test.yml") => Read(Encoding.UTF8.GetBytes(text), file);

    /// <summary>Reads bytes as a file of the user's; problems as <c>line:column key</c>.</summary>
    public static (Signature? Signature, IReadOnlyList<string> Problems) Read(byte[] content, string file = "test.yml")
    {
        var problems = new SignatureProblems(file);
        var signature = SignatureReader.Read(file, content, isBuiltIn: false, problems);
        if (signature is not null)
            SampleCheck.Run(signature, problems);
        return (signature, [.. problems.All.Select(static problem => $"{problem.Mark.Line}:{problem.Mark.Column} {problem.What.Key["signature.".Length..]}")]);
    }
}

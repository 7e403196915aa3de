using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Causes.Signatures;

namespace ArcBundle.Analyzer.Tests.Causes.Signatures.Loading;

public sealed class SignatureReaderTests
{
    [Fact]
    public void Read_WhenFileIsValid_GivesWhatItSays()
    {
        var (signature, problems) = SignatureText.Read(SignatureText.Valid);

        Assert.Empty(problems);
        Assert.Equal("agent-stopped", signature!.Cause);
        Assert.Equal("signature.test", signature.Rule.Id);
        Assert.Equal((Weight.Medium, true), (signature.Rule.Weight, signature.Rule.IsFor));
        Assert.Equal(FindingSource.SignatureFile, signature.Rule.Source);
        Assert.Equal((SignatureSide.Agent, SignatureTime.Window), (signature.Side, signature.When));
        Assert.Equal([("APPLICATION ERROR", 1000)], signature.Events);
        Assert.Equal("crashed ({count} times)", signature.Text.English);
    }

    /// <summary>One fault in an otherwise valid file: the text that is replaced, by what, and the place and sentence of the problem.</summary>
    [Theory]
    [InlineData("title: A test\n", "", "1:1 missing-field")]
    [InlineData("title: A test", "title: [a, b]", "1:8 not-text")]
    [InlineData("level: low", "level: loud", "3:8 unknown-word")]
    [InlineData("id: 11111111-2222-4333-8444-555555555555", "id: 42", "2:5 not-uuid")]
    [InlineData("cause: agent-stopped", "cause: sunspots", "13:8 unknown-word")]
    [InlineData("weight: medium", "weight: huge", "14:9 unknown-word")]
    [InlineData("weight: medium", "weight: decisive\ndirection: against", "14:9 decisive-against")]
    [InlineData("side: agent", "side: left", "15:7 unknown-word")]
    [InlineData("when: window", "when: later", "16:7 unknown-word")]
    [InlineData("level: low", "level: low\ncorrelation: x", "4:1 unknown-field")]
    [InlineData("product: windows", "product: linux", "5:12 unknown-word")]
    [InlineData("service: application", "service: sysmon", "6:12 unknown-word")]
    [InlineData("Data/1|endswith", "EventId", "11:5 unknown-test-field")]
    [InlineData("Data/1|endswith", "Message|contains", "11:5 no-message")]
    [InlineData("Data/1|endswith", "Data/1|near", "11:5 unknown-modifier")]
    [InlineData("Data/1|endswith", "Data/1|contains|endswith", "11:5 unknown-modifier")]
    [InlineData("Data/1|endswith: agent.exe", "Data/1|re: '(a'", "11:16 not-expression")]
    [InlineData("Data/1|endswith: agent.exe", @"Data/1|re: '(?=a)b'", "11:16 not-expression")]
    [InlineData("Data/1|endswith: agent.exe", @"Data/1|re: '(a)\1'", "11:16 not-expression")]
    [InlineData("Data/1|endswith: agent.exe", "Data/1|endswith: ''", "11:22 value-not-text")]
    [InlineData("Data/1|endswith: agent.exe", "Data/1|endswith: []", "11:22 not-list")]
    [InlineData("EventID: 1000\n    Data", "EventID: 010\n    Data", "10:14 event-id-not-number")]
    [InlineData("EventID: 1000\n    Data", "EventID: 70000\n    Data", "10:14 event-id-not-number")]
    [InlineData("    EventID: 1000\n", "", "11:14 no-event-id")]
    [InlineData("    Provider_Name: Application Error\n", "", "11:14 no-provider")]
    [InlineData("condition: crash", "condition: not crash", "12:14 no-provider")]
    [InlineData("Provider_Name: Application Error\n", "Provider_Name: Application*\n", "12:14 no-provider")]
    [InlineData("condition: crash", "condition: crash and", "12:14 condition-ends")]
    [InlineData("condition: crash", "condition: (crash", "12:14 condition-open")]
    [InlineData("condition: crash", "condition: crash crash", "12:14 condition-unexpected")]
    [InlineData("condition: crash", "condition: crash or other", "12:14 selection-unknown")]
    [InlineData("condition: crash", "condition: 1 of sel*", "12:14 selection-unknown")]
    [InlineData("condition: crash", "other:\n    EventID: 1\n  condition: crash", "14:14 selection-unused")]
    [InlineData("condition: crash", "other: text\n  condition: crash", "12:10 selection-shape")]
    [InlineData("condition: crash", "and:\n    EventID: 1\n  condition: crash", "12:3 selection-name")]
    [InlineData("condition: crash", "other:\n    EventID: 1\n  condition: crash and other", "14:14 never")]
    [InlineData("  en: crashed ({count} times)", "  en: crashed", "19:7 holes-differ")]
    [InlineData("Data: [univagent.exe]", "Data: [other.exe]", "22:7 sample-not-found")]
    [InlineData("Data: [other.exe]", "Data: [myagent.exe]", "24:7 sample-found")]
    [InlineData("  negative:\n    - {Provider_Name: Application Error, EventID: 1000, Data: [other.exe]}\n", "", "21:3 missing-field")]
    [InlineData("EventID: 1000, Data: [other.exe]", "EventID: x, Data: [other.exe]", "24:51 not-number")]
    [InlineData("EventID: 1000, Data: [other.exe]", "EventID: 1000, Datum: other.exe", "24:57 unknown-test-field")]
    public void Read_WhenSomethingIsWrong_SaysWhatAndWhere(string right, string wrong, string problem)
    {
        var text = SignatureText.Valid.ReplaceLineEndings("\n");
        Assert.Contains(right, text, StringComparison.Ordinal);

        var (_, problems) = SignatureText.Read(text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal([problem], problems);
    }

    [Theory]
    [InlineData("Test.yml")]
    [InlineData("a b.yml")]
    [InlineData("名前.yml")]
    [InlineData(".yml")]
    public void Read_WhenFileNameCannotBePartOfAnId_SaysSo(string file) => Assert.Equal(["1:1 file-name"], SignatureText.Read(SignatureText.Valid, file).Problems);

    [Fact]
    public void Read_WhenSeveralThingsAreWrong_TellsThemAll()
    {
        var text = SignatureText.Valid.Replace("level: low", "level: loud", StringComparison.Ordinal).Replace("side: agent", "side: left", StringComparison.Ordinal);

        Assert.Equal(["3:8 unknown-word", "15:7 unknown-word"], SignatureText.Read(text).Problems);
    }

    [Fact]
    public void Read_WhenLineEndsDiffer_GivesTheSameHash()
    {
        var text = SignatureText.Valid.ReplaceLineEndings("\n");

        Assert.Equal(SignatureText.Read(text).Signature!.Sha256, SignatureText.Read(text.ReplaceLineEndings("\r\n")).Signature!.Sha256);
        Assert.NotEqual(SignatureText.Read(text).Signature!.Sha256, SignatureText.Read(text.Replace("medium", "weak", StringComparison.Ordinal)).Signature!.Sha256);
    }

    [Fact]
    public void Read_WhenSourceIsAProductLog_NeedsNoEvents()
    {
        var text = """
            title: A log line
            id: 11111111-2222-4333-8444-555555555555
            level: low
            logsource: {category: product-log, service: activity}
            detection:
              code: {code: [E8601, E8602]}
              text: {text|re|i: 'licen[cs]e', errorNumber: 1326}
              other: {node|startswith: lab-, job: '7'}
              condition: (code or text) and not other
            cause: preceding-error
            weight: weak
            side: server
            when: window
            text: {ja: 記録あり, en: was recorded}
            samples:
              positive:
                - {code: E8601}
                - {text: The LICENSE is over, errorNumber: 1326}
              negative:
                - {code: E8601, node: LAB-1, job: 7}
                - {text: The LICENSE is over}
            """;

        var (signature, problems) = SignatureText.Read(text);

        Assert.Empty(problems);
        Assert.Empty(signature!.Events);
    }
}

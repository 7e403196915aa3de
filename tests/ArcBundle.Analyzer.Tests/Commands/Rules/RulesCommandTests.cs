using System.Text;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Reporting.Text;
using ArcBundle.Analyzer.Tests.Causes.Signatures;
using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Commands.Rules;

public sealed class RulesCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public static TheoryData<string, string> CausesInBothLanguages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var cause in CauseIds.All)
            {
                data.Add(cause, "en");
                data.Add(cause, "ja");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(CausesInBothLanguages))]
    public void Explain_OfEveryCause_TellsItsOwnTables(string id, string language)
    {
        var cause = CauseCatalog.Find(id)!;

        var run = CommandLine.Run("rules", "explain", id, "--lang", language);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.All(cause.Findings, rule => Assert.Contains($"] {rule.Id}\n", run.Output, StringComparison.Ordinal));
        Assert.All(SignatureSet.BuiltIn.Of(id), signature => Assert.Contains($"] {signature.Rule.Id}\n", run.Output, StringComparison.Ordinal));
        Assert.All(cause.Needs, need => Assert.Contains("  " + need.Item.Value + "\n", run.Output, StringComparison.Ordinal));
        Assert.All(cause.Explains, other => Assert.Contains($"({other})", Unwrapped(run.Output), StringComparison.Ordinal));
        Assert.Contains(Unwrapped(CauseTexts.Catalog.Render(LanguageNames.Parse(language)!.Value, "article." + id)), Unwrapped(run.Output), StringComparison.Ordinal);
        Assert.Contains("0.90", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), static line => Assert.InRange(LineWrap.CellsOf(line), 0, TextReport.PlainWidth));
    }

    [Theory]
    [InlineData("en", "registry-unload", "At most \"possible\"")]
    [InlineData("ja", "registry-unload", "最大で「可能性あり」")]
    [InlineData("en", "registry-unload", "Highest verdict that its own findings can reach: confirmed")]
    public void Explain_WhenCauseHasACap_TellsIt(string language, string id, string words) =>
        Assert.Contains(words, CommandLine.Run("rules", "explain", id, "--lang", language).Output, StringComparison.Ordinal);

    [Fact]
    public void Explain_WhenCauseIsUnknown_NamesTheCauses()
    {
        var run = CommandLine.Run("rules", "explain", "sunspots");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("vss-writer", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void List_WithoutOptions_NamesEveryCauseAndBuiltInSignature()
    {
        var run = CommandLine.Run("rules", "list");

        Assert.Equal(0, run.ExitCode);
        Assert.All(CauseIds.All, id => Assert.Contains($"  {id}\n", run.Output, StringComparison.Ordinal));
        Assert.All(SignatureSet.BuiltIn.All, signature => Assert.Contains(signature.Rule.Id, run.Output, StringComparison.Ordinal));
        Assert.Contains(RulesFingerprint.Identity.Sha256, Unwrapped(run.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void List_WhenUsersFilesAreGiven_NamesThemToo()
    {
        Write("sub/test.yml", SignatureText.Valid);

        var run = CommandLine.Run("rules", "list", "--rules", _folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("signature.test", run.Output, StringComparison.Ordinal);
        Assert.Contains("sub/test.yml", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfTheBuiltInFiles_Passes()
    {
        var run = CommandLine.Run("rules", "check", Path.Combine(Repository.Root, "analyzer", "Causes", "Signatures", "BuiltIn"));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("en", "test.yml:22:7: The signature must find this positive sample and does not.")]
    [InlineData("ja", "test.yml:22:7: この positive サンプルは該当しなければなりませんが、シグネチャに該当しませんでした。")]
    public void Check_WhenASampleFails_SaysWhere(string language, string words)
    {
        Write("good.yml", SignatureText.Valid.Replace("11111111", "22222222", StringComparison.Ordinal));
        Write("test.yml", SignatureText.Valid.Replace("Data: [univagent.exe]", "Data: [other.exe]", StringComparison.Ordinal));

        var run = CommandLine.Run("rules", "check", _folder.Path, "--lang", language);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(words, run.Error.Trim());
    }

    [Fact]
    public void Check_WhenFileNameAndValuesAreHostile_ShowsThemHarmless()
    {
        Write("a\u202Eb.yml", SignatureText.Valid.Replace("cause: agent-stopped", "cause: \"\\e[2J\"", StringComparison.Ordinal));

        var run = CommandLine.Run("rules", "check", _folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain(run.Error, static c => c is '\u202E' or '\u001b');
    }

    [Fact]
    public void Check_WhenTwoFilesHaveOneId_NamesBoth()
    {
        Write("a.yml", SignatureText.Valid);
        Write("b.yaml", SignatureText.Valid);

        var run = CommandLine.Run("rules", "check", _folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("b.yaml:1:1: The file a.yml has the same id", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    public void Check_WhenNothingIsReadable_Exits3(string below) => Assert.Equal(3, CommandLine.Run("rules", "check", _folder.Under(below)).ExitCode);

    [Fact]
    public void Check_WithoutFolder_IsUsage() => Assert.Equal(2, CommandLine.Run("rules", "check").ExitCode);

    [Fact]
    public void Analyze_WhenARuleFileIsWrong_AnalyzesNothing()
    {
        Write("test.yml", "title: [");

        var run = CommandLine.Run("analyze", _folder.Path, "--rules", _folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("test.yml:2:1: This is not valid YAML", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string name, string text) => _folder.Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>A text without the line ends and blanks that wrapping puts in.</summary>
    private static string Unwrapped(string text) => text.Replace("\n", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
}

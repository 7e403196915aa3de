using System.Globalization;
using System.Text.Json;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Analyzer.Tests.Scenarios;

namespace ArcBundle.Analyzer.Tests.Reading.Recognition;

/// <summary>Files are known by their content: names, extensions and encodings change nothing.</summary>
public sealed class NamelessEvidenceTests
{
    [Fact]
    public void Samples_WhenCounted_HoldEveryForm() =>
        Assert.Equal(
            FormCatalog.All.Select(static form => form.Form).Order(),
            FormSamples.All().Select(static sample => sample.Form).Distinct().Order());

    [Fact]
    public void Recognise_WhenAnySampleInAnyEncoding_NamesItsForm()
    {
        var count = 0;
        foreach (var (form, name, text) in FormSamples.All())
        {
            foreach (var (encoding, bytes) in FormSamples.Encoded(text))
            {
                Assert.True(form == EvidenceRecogniser.Recognise(bytes), $"{name} in {encoding} is taken for {EvidenceRecogniser.Recognise(bytes)}, not {form}.");
                count++;
            }
        }

        Assert.True(count > 300, $"{count} files");
    }

    [Fact]
    public void Analyze_WhenEveryFileIsNamedByANumber_TellsTheSameOfEveryItem()
    {
        foreach (var encoding in (string[])["utf-8", "utf-16le", "utf-16be-bom", "shift_jis", "euc-jp"])
        {
            using var named = new ScratchFolder();
            using var numbered = new ScratchFolder();
            var number = 0;
            foreach (var (_, name, text) in FormSamples.All().Where(sample => SampleText.CanHold(sample.Text, encoding)))
            {
                var bytes = SampleText.Encode(text, encoding);
                named.Write("HOST/" + name.Replace('/', '_').Replace(' ', '_') + ".txt", bytes);
                numbered.Write("HOST/" + (++number).ToString(CultureInfo.InvariantCulture), bytes);
            }

            Assert.Equal(ItemsOf(named.Path), ItemsOf(numbered.Path));
        }
    }

    [Fact]
    public void Analyze_WhenTheFilesOfScenariosAreNamedByNumbers_GivesTheSameCauses()
    {
        foreach (var name in Scenario.All)
        {
            using var scenario = Scenario.Open(name);
            using var numbered = new ScratchFolder();
            foreach (var host in Directory.EnumerateDirectories(scenario.Folder).Order(StringComparer.Ordinal))
            {
                var number = 0;
                foreach (var file in Directory.EnumerateFiles(host, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                    numbered.Write($"{Path.GetFileName(host)}/{(++number).ToString(CultureInfo.InvariantCulture)}", File.ReadAllBytes(file));
            }

            Assert.Equal(CausesOf(scenario.Folder), CausesOf(numbered.Path));
        }
    }

    private static List<string> ItemsOf(string folder)
    {
        using var opening = new EvidenceOpener().Open(folder);
        var result = Analysis.Analyzer.Analyze(opening.Inputs, new AnalysisOptions(), TestContext.Current.CancellationToken);
        return [.. result.Inputs.SelectMany(static input => input.Items).Select(static item => $"{item.Item} {item.Outcome}").Where(static line => !line.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    private static List<string> CausesOf(string folder)
    {
        using var opening = new EvidenceOpener().Open(folder);
        var result = Analysis.Analyzer.Analyze(opening.Inputs, new AnalysisOptions(), TestContext.Current.CancellationToken);
        return [.. result.Incidents.SelectMany(static incident => incident.Causes).Select(static cause => JsonSerializer.Serialize(new { cause.Cause, cause.Rank, Verdict = cause.Verdict.ToString(), cause.Score }))];
    }
}

using System.Text.Json;
using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Talking;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Tests.Talking;

/// <summary>Where the screens before a run say that the bundle will go: which folder can be written is not known before one is.</summary>
public sealed class PlanScreenTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Language.English, "the bundle would be written to /start or, if that cannot be written, /desktop. Nothing was written.", "and writes one file to /start or, if that cannot be written, /desktop. It changes nothing else")]
    [InlineData(Language.Japanese, "収集ファイルの出力先は /start、書き込めない場合は /desktop です。", "/start、書き込めない場合は /desktop に 1 つのファイルを作成します。")]
    public void Print_WhenThereAreSeveralFolders_NamesAllInTheirOrder(Language language, string planned, string asked)
    {
        var plan = PlanOf(language, "/start", "/desktop");
        using var screen = new StringWriter();
        using var question = new StringWriter();
        using var input = new StringReader("n\n");

        PlanScreen.Print(screen, language, plan);
        Consent.Ask(question, input, plan);

        Assert.Contains(planned, screen.ToString(), StringComparison.Ordinal);
        Assert.Contains(asked, question.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Print_WhenASourceHoldsControlCharacters_KeepsItsLineAndTheTerminal()
    {
        using var screen = new StringWriter();
        var plan = PlanOf(Language.English, "/start");
        plan = plan with { Items = [plan.Items[0] with { Outlook = new ArcBundle.Collector.Probes.Outlook(["a\u001b[2J\nb\u202Ec\u2028d"], 1) }] };

        PlanScreen.Print(screen, Language.English, plan);

        Assert.Contains("a [2J b c d" + Environment.NewLine, screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Print_AsJson_NamesAllFoldersInTheirOrder()
    {
        using var screen = new StringWriter();

        JsonScreen.Print(screen, PlanOf(Language.English, "/start", "/desktop"));

        using var told = JsonDocument.Parse(screen.ToString());
        Assert.Equal("/start", told.RootElement.GetProperty("folder").GetString());
        Assert.Equal(["/start", "/desktop"], told.RootElement.GetProperty("folders").EnumerateArray().Select(static folder => folder.GetString()));
    }

    [Fact]
    public void FolderOf_WhenThereIsOne_NamesItAlone() => Assert.Equal("/out", PlanScreen.FolderOf(Language.English, PlanOf(Language.English, "/out")));

    private CollectionPlan PlanOf(Language language, params string[] folders) =>
        Planner.Plan(new CollectOptions { Language = language }, new FakeHost(_folder.Root)) with { OutputFolders = folders };
}

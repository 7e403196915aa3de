using System.Globalization;
using ArcBundle.Format.Languages;
using static ArcBundle.Analyzer.Tests.CaseLibrary.TemporaryLibrary;

namespace ArcBundle.Analyzer.Tests.CaseLibrary;

/// <summary>Several stores on one library at once. SQLite and the lock file keep stores of one process apart as they do processes.</summary>
public class CaseConcurrencyTests
{
    private const int Stores = 6;

    [Fact]
    public void New_WhenAllAtOnceOnNoLibrary_OneOpensTheCase()
    {
        using var library = new TemporaryLibrary();

        var answers = AtOnce(_ =>
        {
            using var store = library.Open();
            return store.New(Id("C-1")).Problem?.Text.Key ?? "opened";
        });

        Assert.Equal(["case.exists", "opened"], answers.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Single(answers, static a => a is "opened");
        using var after = library.Open();
        Assert.Single(Valid(after.Show(Id("C-1"))).Custody);
    }

    [Fact]
    public void Attach_WhenAllAttachTheSame_OneAttaches()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        var bundle = library.Evidence("a.arcb.zip", new byte[2_000_000]);

        var outcomes = AtOnce(_ =>
        {
            using var own = library.Open();
            return Assert.Single(Valid(own.Attach(Id("C-1"), [bundle])).Outcomes);
        });

        Assert.Single(outcomes, static o => o.IsNew);
        Assert.All(outcomes, static o => Assert.True(o is { IsComplete: true, Restored: 0 }));
        Assert.Single(library.StoredFiles());
        Assert.Equal(2, Valid(store.Show(Id("C-1"))).Custody.Count);
        Assert.Empty(Valid(store.Check()).Findings);
    }

    [Fact]
    public void AnyCommand_WhenAllAtOnce_LosesNothing()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        const int each = 8;

        AtOnce(number =>
        {
            using var own = library.Open();
            for (var k = 0; k < each; k++)
            {
                var path = library.Evidence(string.Create(CultureInfo.InvariantCulture, $"{number}/{k}.txt"), string.Create(CultureInfo.InvariantCulture, $"{number} {k}"));
                Assert.True(Assert.Single(Valid(own.Attach(Id("C-1"), [path])).Outcomes).IsNew);
                if (k % 4 == number % 4)
                    Valid(own.Analyze(Id("C-1"), static (paths, _) => Outcome(string.Join(',', paths)), Language.English));
                Assert.True(Valid(own.Check()).IsWhole);
            }

            return number;
        });

        var file = Valid(store.Show(Id("C-1")));
        Assert.Equal(Stores * each, file.Attachments.Count);
        Assert.Equal(Stores * 2, file.Analyses.Count);
        Assert.Equal(1 + (Stores * each) + (Stores * 2), file.Custody.Count);
        Assert.Empty(Valid(store.Check()).Findings);
    }

    private static List<T> AtOnce<T>(Func<int, T> work)
    {
        using var start = new Barrier(Stores);
        var results = new T[Stores];
        var threads = Enumerable.Range(0, Stores).Select(number => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                results[number] = work(number);
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Task.WaitAll(threads, TestContext.Current.CancellationToken);
        return [.. results];
    }
}

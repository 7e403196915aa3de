using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Vssadmin;

namespace ArcBundle.Analyzer.Tests.Reading.Vssadmin;

public sealed class VssWriterReaderTests
{
    private const string Banner = "vssadmin 1.1 - Volume Shadow Copy Service administrative command-line tool\r\n(C) Copyright 2001-2013 Microsoft Corp.\r\n\r\n";
    private const string Writer = "Writer name: 'Invented Writer'\r\n   Writer Id: {11111111-2222-3333-4444-555555555555}\r\n   Writer Instance Id: {66666666-2222-3333-4444-555555555555}\r\n   State: [9] Failed\r\n   Last error: Timed out\r\n";

    [Theory]
    [InlineData("01_writers_en_exchange_s7_retryable.txt", 5, 1, 1)]
    [InlineData("04_writers_en_ntds_s10_retryable.txt", 1, 1, 1)]
    [InlineData("07_writers_en_exchange_s8_notresponding.txt", 1, 1, 1)]
    [InlineData("09_writers_en_waiting_for_responses_banner.txt", 1, 0, 0)]
    [InlineData("12_writers_ja_healthy.txt", 6, 0, 0)]
    [InlineData("14_writers_fr_healthy.txt", 4, 0, 0)]
    [InlineData("15_writers_de_labels_MOCK.txt", 3, 2, 1)]
    public void Read_WhenSample_ListsEveryWriterInEveryEncoding(string name, int writers, int notStable, int withError)
    {
        var text = File.ReadAllText(Samples.PathOf("vssadmin/" + name));
        string[] encodings = name.Contains("_ja_", StringComparison.Ordinal) ? SampleText.Japanese : SampleText.Western;
        foreach (var encoding in encodings)
        {
            var list = VssWriterReader.Read(SampleText.Stream(text, encoding), "w.txt", ReadingContext.Unknown);
            var facts = list.Writers.Facts.Select(static f => f.Value).ToList();
            Assert.Equal(ListOutcome.Listed, list.Outcome);
            Assert.Equal((writers, notStable, withError), (facts.Count, facts.Count(static w => w.StateNumber != 1), facts.Count(static w => w.HasLastError == true)));
            Assert.All(facts, static w => Assert.NotNull(w.ClassId));
            Assert.All(facts, static w => Assert.NotNull(w.InstanceId));
            Assert.All(facts, static w => Assert.NotNull(w.HasLastError));
            Assert.False(list.Writers.Quality.IsDamaged);
        }
    }

    [Fact]
    public void Read_WhenIndentationQuotesAndColonsAreOthers_ReadsTheSame()
    {
        var pasted = Banner + "ライター名： ‘MSMQ Writer (MSMQ)’\nライター Id： {7e47b561-971a-46e6-96b9-696eeaa53b2a}\n状態： ［１０］ 失敗\n最後のエラー： 再試行可能なエラー\n\nライター名： “ADAM (instance1) Writer”\n状態： [1] 安定\n最後のエラー： エラーなし\n";
        var list = VssWriterReader.Read(SampleText.Stream(pasted), "w.txt", ReadingContext.Unknown);
        Assert.Equal(
            [("MSMQ Writer (MSMQ)", 10, true), ("ADAM (instance1) Writer", 1, false)],
            list.Writers.Facts.Select(static f => (f.Value.Name, f.Value.StateNumber, f.Value.HasLastError == true)));
    }

    [Fact]
    public void Read_WhenTheConsoleWrappedAName_JoinsIt()
    {
        const string wrapped = "ライター名: 'ADAM (an instance with a very long name) Wr\r\niter'\r\n   ライター Id: {dd846aaa-a1b6-42a8-aaf8-03dcb6114bfd}\r\n   状態: [7] 失敗\r\n   最後のエラー: 再試行可能なエラー\r\n";
        var list = VssWriterReader.Read(SampleText.Stream(Banner + Writer + wrapped), "w.txt", ReadingContext.Unknown);

        Assert.Equal([("Invented Writer", 9), ("ADAM (an instance with a very long name) Writer", 7)], list.Writers.Facts.Select(static f => (f.Value.Name, f.Value.StateNumber)));
        Assert.Equal((0, 0), (list.Writers.Quality.Skipped, list.Writers.Quality.Lost));
        Assert.Equal(9, list.Writers.Facts[1].Origin.Place.Number);
    }

    [Theory]
    [InlineData("Writer name: Invented\r\n   State: [7] Failed\r\n   Last error: Timed out\r\n")]
    [InlineData("Writer name: 'Invented\r\n   State: [7] Failed\r\n   Last error: Timed out\r\n")]
    [InlineData("Writer name: 'Invented'\r\n   Status unknown\r\n")]
    public void Read_WhenAWriterCannotBeRead_TellsThatOneIsLost(string damaged)
    {
        foreach (var text in new[] { Banner + damaged + Writer, Banner + Writer + damaged + Writer })
        {
            var list = VssWriterReader.Read(SampleText.Stream(text), "w.txt", ReadingContext.Unknown);
            Assert.Equal(1, list.Writers.Quality.Lost);
            Assert.True(list.Writers.Quality.IsDamaged);
            Assert.NotEmpty(list.Writers.Facts);
        }
    }

    [Fact]
    public void Read_WhenTabsStandForBlanks_ReadsTheSame()
    {
        var list = VssWriterReader.Read(SampleText.Stream(Banner + Writer.Replace(": ", ":\t", StringComparison.Ordinal).Replace("   ", "\t", StringComparison.Ordinal)), "w.txt", ReadingContext.Unknown);
        Assert.Equal((ListOutcome.Listed, "Invented Writer", 9), (list.Outcome, list.Writers.Facts[0].Value.Name, list.Writers.Facts[0].Value.StateNumber));
    }

    [Fact]
    public void Read_WhenTwoWritersShareAClassId_KeepsBoth()
    {
        static string Block(string name, char instance) => $"Writer name: '{name}'\r\n   Writer Id: {{76fe1ac4-15f7-4bcd-987e-8e1acb462fb7}}\r\n   Writer Instance Id: {{{new string(instance, 8)}-2222-3333-4444-555555555555}}\r\n   State: [1] Stable\r\n   Last error: No error\r\n\r\n";
        var list = VssWriterReader.Read(SampleText.Stream(Banner + Block("Microsoft Exchange Writer", '1') + Block("Microsoft Exchange Replica Writer", '2')), "w.txt", ReadingContext.Unknown);
        Assert.Equal([("Microsoft Exchange Writer", '1'), ("Microsoft Exchange Replica Writer", '2')], list.Writers.Facts.Select(static f => (f.Value.Name, f.Value.InstanceId!.Value.ToString("D")[0])));
    }

    [Theory]
    [InlineData("   Writer Instance Id: {66666666-2222-3333-4444-555555555555}\r\n", false, true)]
    [InlineData("   ライター インスタンス Id: {66666666-2222-3333-4444-555555555555}\r\n", false, true)]
    [InlineData("   ID de l’instance du rédacteur\u00A0: {66666666-2222-3333-4444-555555555555}\r\n", false, true)]
    [InlineData("   Writer Id: {66666666-2222-3333-4444-555555555555}\r\n", true, false)]
    [InlineData("", false, false)]
    public void Read_WhenPastedTextLostAnId_DoesNotTakeOneForTheOther(string id, bool hasClass, bool hasInstance)
    {
        var writer = Assert.Single(VssWriterReader.Read(SampleText.Stream($"Nom du rédacteur\u202F: ‘X (y) Writer’\r\n{id}   État\u00A0: [1] Stable\r\n   Dernière erreur\u00A0: Aucune erreur\r\n"), "w.txt", ReadingContext.Unknown).Writers.Facts).Value;
        Assert.Equal(("X (y) Writer", hasClass, hasInstance, false), (writer.Name, writer.ClassId is not null, writer.InstanceId is not null, writer.HasLastError));
    }

    [Fact]
    public void Read_WhenBannerAlone_IsEmpty()
    {
        Assert.Equal(ListOutcome.Empty, Outcome(Banner));
        Assert.Equal(ListOutcome.Empty, Outcome("C:\\Users\\admin>vssadmin list writers\r\n" + Banner + "\r\nC:\\Users\\admin>"));
    }

    [Theory]
    [InlineData("Error: You don't have the correct permissions to run this command.\r\n")]
    [InlineData("エラー: このコマンドを実行するためのアクセス許可がありません。\r\n")]
    [InlineData("Fehler: Unerwarteter Fehler.\r\n")]
    public void Read_WhenErrorFollowsBanner_IsDenied(string error)
    {
        var list = VssWriterReader.Read(SampleText.Stream(Banner + error), "w.txt", ReadingContext.Unknown);
        Assert.Equal(ListOutcome.Denied, list.Outcome);
        Assert.Equal(error.Trim(), list.Error!.Value);
    }

    [Theory]
    [InlineData("アクセスが拒否されました。\r\n", nameof(ListOutcome.Denied))]
    [InlineData("Access is denied.\r\n", nameof(ListOutcome.Denied))]
    [InlineData("", nameof(ListOutcome.Unreadable))]
    [InlineData("some other text\r\n", nameof(ListOutcome.Unreadable))]
    [InlineData("vssadmin 1.1 - Volume Shadow Copy Service administrative command-line tool\r\n", nameof(ListOutcome.Unreadable))]
    public void Read_WhenNoBanner_IsNeverEmpty(string text, string expected) => Assert.Equal(expected, Outcome(text).ToString());

    [Fact]
    public void Read_WhenOnlyTheWaitingLinesFollow_IsUnreadable() =>
        Assert.Equal(ListOutcome.Unreadable, Outcome(Banner + "Waiting for responses.\r\nThese may be delayed if a shadow copy is being prepared.\r\n"));

    [Fact]
    public void Read_WhenLanguageIsUnknown_TakesTheTextOfMostStableWritersForNone()
    {
        static string Block(string name, string state, string error) => $"Xyz: '{name}'\r\n Abc: [{state}] qqq\r\n Def: {error}\r\n\r\n";
        var text = Banner + Block("A", "1", "nix") + Block("B", "1", "nix") + Block("C", "1", "kaput") + Block("D", "8", "kaput");
        var list = VssWriterReader.Read(SampleText.Stream(text), "w.txt", ReadingContext.Unknown);
        Assert.Equal(new bool?[] { false, false, true, true }, list.Writers.Facts.Select(static f => f.Value.HasLastError));

        var one = VssWriterReader.Read(SampleText.Stream(Banner + Block("A", "1", "nix")), "w.txt", ReadingContext.Unknown);
        Assert.Null(Assert.Single(one.Writers.Facts).Value.HasLastError);
    }

    [Fact]
    public void Read_WhenCutAnywhere_InventsNothing()
    {
        const string healthy = "Writer name: 'Other Writer'\r\n   Writer Id: {11111111-2222-3333-4444-555555555556}\r\n   Writer Instance Id: {66666666-2222-3333-4444-555555555556}\r\n   State: [1] Stable\r\n   Last error: No error\r\n";
        var text = Banner + Writer + "\r\n" + healthy;
        foreach (var encoding in SampleText.Unicode)
        {
            var bytes = SampleText.Encode(text, encoding);
            for (var length = 0; length <= bytes.Length; length++)
            {
                var list = VssWriterReader.Read(new MemoryStream(bytes, 0, length), "w.txt", ReadingContext.Unknown);
                Assert.NotEqual(ListOutcome.Denied, list.Outcome);
                foreach (var writer in list.Writers.Facts.Select(static f => f.Value))
                {
                    Assert.Contains((writer.Name, writer.StateNumber), new[] { ("Invented Writer", 9), ("Other Writer", 1) });
                    Assert.False(writer.Name is "Other Writer" && writer.HasLastError == true);
                }
            }
        }
    }

    private static ListOutcome Outcome(string text) => VssWriterReader.Read(SampleText.Stream(text), "w.txt", ReadingContext.Unknown).Outcome;
}

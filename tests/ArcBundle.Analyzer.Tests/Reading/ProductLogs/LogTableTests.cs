using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Tests.Reading.Recognition;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.ProductLogs;

/// <summary>All log lines here are synthetic: no real sample of the product's logs is public.</summary>
public sealed class LogTableTests
{
    [Fact]
    public void Write_WhenJapaneseActivityLog_FillsEveryColumn()
    {
        const string text =
            "2026/11/20 01:50:00 エラー E3392 TCP 再接続タイムアウトです。(エージェント=FILESV02 @192.0.2.20、ポート=6050、ネットワーク エラー=10060) ジョブ 12 セッション 3\r\n"
            + "  続きの行\r\n";
        foreach (var encoding in SampleText.Japanese)
        {
            var row = Assert.Single(RowsOf(SampleText.Encode(text, encoding)).Rows);

            Assert.Equal(
                [
                    ("line", "1"), ("time", "2026-11-20T01:50:00"), ("ambiguous", "no"), ("severity", "Error"), ("code", "E3392"), ("job", "12"), ("session", "3"),
                    ("node", "FILESV02"), ("address", "192.0.2.20"), ("port", "6050"), ("error", "10060"), ("text", text.TrimEnd().ReplaceLineEndings("\n")),
                ],
                Told(row));
        }
    }

    [Fact]
    public void Write_WhenAnOffsetAndAFractionAreWritten_GivesBoth()
    {
        var row = Assert.Single(RowsOf("2026-11-20T01:50:00.123-03:30 AE0577 [VM01] [esx01]\n"u8.ToArray()).Rows);

        Assert.Equal(("2026-11-20T01:50:00.123", "-03:30", "VM01", "esx01"), (Cell(row, "time"), Cell(row, "utcOffset"), Cell(row, "virtualMachine"), Cell(row, "hypervisorServer")));
    }

    [Fact]
    public void Write_WhenALaterLineSettlesDayAndMonth_KnowsItFromTheFirstOn()
    {
        var (rows, quality) = RowsOf("11/12/2026 01:00:00 a\n11/20/2026 01:00:00 b\n"u8.ToArray());

        Assert.Equal(["2026-11-12T01:00:00", "2026-11-20T01:00:00"], rows.Select(static row => Cell(row, "time")));
        Assert.All(rows, static row => Assert.Equal("no", Cell(row, "ambiguous")));
        Assert.False(quality.AmbiguousDates);
    }

    [Fact]
    public void Write_WhenNothingSettlesDayAndMonth_SaysSo()
    {
        var (rows, quality) = RowsOf("11/12/2026 01:00:00 a\n"u8.ToArray(), ReadingContext.Unknown);

        Assert.Equal("yes", Cell(Assert.Single(rows), "ambiguous"));
        Assert.True(quality.AmbiguousDates);
        Assert.False(quality.IsDamaged);
    }

    [Fact]
    public void Write_WhenNoYearIsWritten_InventsNone() =>
        Assert.Equal("--11-20T01:00:00", Cell(Assert.Single(RowsOf("11/20 01:00:00 [0A2C] x\n"u8.ToArray()).Rows), "time"));

    [Fact]
    public void Write_WhenLinesStandBeforeTheFirstStamp_GivesThemWithoutTime()
    {
        var (rows, _) = RowsOf("Job 7 log\nE3392 of what was cut\n\n2026-11-20 01:00:00 x\n"u8.ToArray());

        Assert.Equal(["1", "2", "4"], rows.Select(static row => Cell(row, "line")));
        Assert.Equal([null, null, "2026-11-20T01:00:00"], rows.Select(static row => Cell(row, "time")));
        Assert.Equal([null, null, "no"], rows.Select(static row => Cell(row, "ambiguous")));
        Assert.Equal(("7", "E3392"), (Cell(rows[0], "job"), Cell(rows[1], "code")));
        Assert.Equal("Job 7 log", Cell(rows[0], "text"));
    }

    [Fact]
    public void Write_WhenARowOfTheTableHasNoTime_GivesItAsWritten()
    {
        var (rows, _) = RowsOf("id,jobid,logtime,msgtext\n1,12,2026-11-20 01:00:00,\"E3392 a, b\"\n2,12,never,\"c\"\n3,0,,\"d\ne\"\n"u8.ToArray());

        Assert.Equal(["E3392 a, b", "2,12,never,\"c\"", "3,0,,d\ne"], rows.Select(static row => Cell(row, "text")));
        Assert.Equal(["12", null, null], rows.Select(static row => Cell(row, "job")));
        Assert.Equal(["2", "3", "4"], rows.Select(static row => Cell(row, "line")));
    }

    [Fact]
    public void Write_WhenMoreContinuesALineThanARowHolds_GoesOnInARowOfItsOwn()
    {
        var part = new string('x', 60_000);
        var lines = Enumerable.Repeat(part, 11).Prepend("2026-11-20 01:00:00 dump").Append("2026-11-20 01:00:01 end");

        var (rows, _) = RowsOf(System.Text.Encoding.ASCII.GetBytes(string.Join('\n', lines)));

        Assert.Equal(string.Join('\n', lines), string.Join('\n', rows.Select(static row => Cell(row, "text"))));
        Assert.All(rows, static row => Assert.InRange(Cell(row, "text")!.Length, 1, LogRows.LongestText));
        Assert.Equal(["1", "6", "10", "13"], rows.Select(static row => Cell(row, "line")));
        Assert.Equal([false, true, true, false], rows.Select(static row => Cell(row, "time") is null));
    }

    [Fact]
    public void Write_WhenLinesAreAlike_LeavesNoneOut()
    {
        var line = "2026-11-20 01:00:00 the same\n"u8.ToArray();
        var read = 0L;

        var quality = LogTable.Write(
            () => new MemoryStream([.. Enumerable.Repeat(line, 300_000).SelectMany(static bytes => bytes)]), ReadingContext.Unknown, _ => read++, TestContext.Current.CancellationToken);

        Assert.Equal((300_000, 300_000, false), (read, quality.Read, quality.Truncated));
    }

    [Fact]
    public void Write_WhenCancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var log = new byte[0x30000];
        log.AsSpan().Fill((byte)'\n');

        Assert.Throws<OperationCanceledException>(() => LogTable.Write(() => new MemoryStream(log), ReadingContext.Unknown, static _ => { }, source.Token));
    }

    /// <summary>Any lines in any order: what is written in them stands in the rows, in the order of the log, and no line twice.</summary>
    [Fact]
    public void Write_WhateverTheLines_LosesAndRepeatsNone()
    {
        string[] kinds =
        [
            "2026-11-20 01:00:00 E3392 (node=FILESV02 @192.0.2.20, ec=10060)", "2026/11/20 01:00:01 情報 ジョブ 12", "11/12/2026 01:00:00 x", "20.11.2026 01:00:00 y",
            "  at continuation", "Job 7", "ec=10054", "11/20 01:00:00 z", "text, with; delimiters\tand \"quotes",
        ];
        Gen.Int[0, kinds.Length - 1].Array[1, 40].Sample(picks =>
        {
            var lines = picks.Select(pick => kinds[pick]).ToList();
            var (rows, quality) = RowsOf(SampleText.Encode(string.Join("\r\n", lines), "utf-8"));

            Assert.Equal(lines, string.Join('\n', rows.Select(static row => Cell(row, "text"))).Split('\n'));
            Assert.False(quality.IsDamaged);
        });
    }

    [Fact]
    public void Write_WhenCutAtAnyByte_ChangesNoRowButTheLast()
    {
        foreach (var (_, name, text) in FormSamples.All().Where(static sample => sample.Form is EvidenceForm.ActivityLog or EvidenceForm.ProductLog))
        {
            var bytes = SampleText.Encode(text, "utf-8");
            var whole = RowsOf(bytes).Rows;
            for (var length = 0; length < bytes.Length; length++)
            {
                var rows = RowsOf(bytes[..length]).Rows;
                Assert.True(rows.Count <= whole.Count, name);
                for (var row = 0; row < rows.Count - 1; row++)
                    Assert.Equal(whole[row], rows[row]);
            }

            Assert.NotEmpty(whole);
        }
    }

    private static (List<IReadOnlyList<string?>> Rows, DataQuality Quality) RowsOf(byte[] bytes, ReadingContext? context = null)
    {
        var rows = new List<IReadOnlyList<string?>>();
        var quality = LogTable.Write(() => new MemoryStream(bytes), context ?? SampleText.Tokyo, rows.Add, TestContext.Current.CancellationToken);
        Assert.All(rows, static row => Assert.Equal(LogRows.Columns.Count, row.Count));
        return (rows, quality);
    }

    private static string? Cell(IReadOnlyList<string?> row, string column) => row[LogRows.Columns.ToList().IndexOf(column)];

    private static IEnumerable<(string Column, string Cell)> Told(IReadOnlyList<string?> row) =>
        LogRows.Columns.Zip(row).Where(static cell => cell.Second is not null).Select(static cell => (cell.First, cell.Second!));
}

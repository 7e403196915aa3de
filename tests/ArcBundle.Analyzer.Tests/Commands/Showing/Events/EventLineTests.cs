using System.Globalization;
using System.Text;
using System.Text.Json;
using ArcBundle.Analyzer.Commands.Showing.Events;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Evtx.Rendering;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Reporting.Json;
using ArcBundle.Analyzer.Tests.Reading.Evtx;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Commands.Showing.Events;

/// <summary>Lines written as bytes are those that the general writers would make of the records' strings.</summary>
public sealed class EventLineTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.OneOf(Gen.Char[' ', '~'], Gen.Const('"'), Gen.Const('\r'), Gen.Const('\n'), Gen.Const('\t'), Gen.Const('\u0301'), Gen.Const('\u202E'), Gen.Const('値'), Gen.Const('\uD83D'), Gen.Const('\uDE00'))
            .Array[0, 30].Select(static letters => new string(letters)));

    [Theory]
    [MemberData(nameof(SampleLogTests.Logs), MemberType = typeof(SampleLogTests))]
    public void Write_WhenRealLog_IsTheRecordsInEveryFormat(string name, int records, string counts)
    {
        Assert.NotNull(counts);
        var (cells, csv, json, text) = Read(File.ReadAllBytes(Samples.PathOf("evtx/" + name)));

        Assert.Equal(records, cells.Count);
        Assert.Equal(string.Concat(cells.Select(Csv)), csv);
        Assert.Equal(string.Concat(cells.Select(Json)), json);
        Assert.Equal(string.Concat(cells.Select(Text)), text);
    }

    [Fact]
    public void Write_WhenTextIsHostile_IsTheRecordsInEveryFormat() =>
        Gen.Select(Texts, Texts, Texts, Texts.Array[1, 4]).Sample(
            static (provider, computer, datumName, values) =>
            {
                var record = EvtxReaderTests.Record(0, provider.Replace("\0", "", StringComparison.Ordinal), 7, [.. values.Select(value => new EventDatum(datumName, value))]) with { Computer = computer };
                var (cells, csv, json, text) = Read(new EvtxWriter("System", "BKSV01").Add(record, new EvtxPayload { EventDataName = "x" }).ToArray());
                return string.Equals(csv, string.Concat(cells.Select(Csv)), StringComparison.Ordinal)
                    && string.Equals(json, string.Concat(cells.Select(Json)), StringComparison.Ordinal)
                    && string.Equals(text, string.Concat(cells.Select(Text)), StringComparison.Ordinal);
            },
            iter: 3_000);

    [Theory]
    [InlineData("=1+2", "\"'=1+2\"")]
    [InlineData("\t=1", "\"' =1\"")]
    [InlineData("-60", "\"'-60\"")]
    [InlineData(" \t=1+2", "\"'  =1+2\"")]
    [InlineData("＝1+2", "\"'＝1+2\"")]
    [InlineData("－2", "\"'－2\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    public void Write_WhenDataLooksLikeAFormula_GuardsIt(string value, string expected)
    {
        var (_, csv, _, _) = Read(new EvtxWriter("System", "BKSV01").Add(EvtxReaderTests.Record(0, data: new EventDatum(null, value))).ToArray());

        Assert.Contains(expected, csv, StringComparison.Ordinal);
    }

    private static string Csv(string?[] cells) => string.Join(',', cells.Select(static cell =>
    {
        var text = VisibleText.Of(cell, int.MaxValue);
        var guard = text.TrimStart(' ') is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? "'" : string.Empty;
        return $"\"{guard}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    })) + "\r\n";

    private static string Json(string?[] cells)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JsonEscaping.Encoder }))
        {
            json.WriteStartObject();
            for (var i = 0; i < cells.Length; i++)
                json.WriteString(EventLineWriter.Columns[i], cells[i]);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static string Text(string?[] cells) => string.Join("  ", cells
        .Select(static (cell, i) => string.IsNullOrEmpty(cell) ? null : $"{EventLineWriter.Columns[i]}={VisibleText.Of(cell, int.MaxValue)}")
        .Where(static cell => cell is not null)) + Environment.NewLine;

    private static (List<string?[]> Cells, string Csv, string Json, string Text) Read(byte[] file)
    {
        var cells = new List<string?[]>();
        using var csv = new Utf8Buffer();
        using var json = new Utf8Buffer();
        using var text = new Utf8Buffer();
        IEventWriter[] writers = [EventWriters.Of("csv", csv), EventWriters.Of("json", json), EventWriters.Of("text", text)];
        EvtxReader.Visit(
            new MemoryStream(file),
            selection: null,
            (in view) =>
            {
                cells.Add(Cells(view.ToRecord()));
                foreach (var writer in writers)
                    writer.Write(view);
            },
            TestContext.Current.CancellationToken);
        return (cells, Encoding.UTF8.GetString(csv.Written), Encoding.UTF8.GetString(json.Written), Encoding.UTF8.GetString(text.Written));
    }

    private static string?[] Cells(EventRecord e) =>
    [
        Number(e.RecordId),
        e.TimeUtc.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        Number(e.Level),
        e.Provider,
        Number(e.EventId),
        Number(e.Qualifiers),
        e.Channel,
        e.Computer,
        e.UserSid,
        Number(e.ProcessId),
        string.Join(" | ", e.Data.Select(static datum => datum.Name is null ? datum.Value : $"{datum.Name}={datum.Value}")),
        e.Binary.IsEmpty ? null : Convert.ToHexString(e.Binary.Span),
    ];

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}

using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Recognition;

/// <summary>What holds for every table: a cut text, or one with damage in it, gives no fact that the whole text does not have.</summary>
public sealed class TableFormTests
{
    [Fact]
    public void Read_WhenCutAtAnyByte_GivesOnlyWhatTheWholeTextHasBeforeItsLastLine()
    {
        var inventions = new List<string>();
        // Where a log is cut inside a stamp, what is left of the line continues the one before: LogTableTests have what holds for logs.
        foreach (var (form, name, text) in Tables().Where(static list => !list.Form.IsReadLineByLine))
        {
            foreach (var (encoding, bytes) in FormSamples.Encoded(text))
            {
                var whole = RowsOf(form, bytes).Rows;
                for (var length = 0; length < bytes.Length; length += encoding is "utf-8" ? 1 : 7)
                {
                    var (rows, outcome) = RowsOf(form, bytes[..length]);
                    if (Invention(form, whole, rows) is { } invention)
                        inventions.Add($"{name} cut at {length} in {encoding}: {invention}");
                    if (whole.Count > 0 && outcome is ListOutcome.Denied)
                        inventions.Add($"{name} cut at {length} in {encoding} is denied");
                }
            }
        }

        Assert.True(inventions.Count == 0, string.Join('\n', inventions.Take(40)));
    }

    /// <summary>
    /// The fact that the cut goes through may lack its end (the last digits of a number in a last line without a line break cannot be missed, and
    /// half a character is shown as damage); it is never another one. The last port of a range is made of the two numbers read.
    /// </summary>
    private static string? Invention(TextForm form, List<IReadOnlyList<string?>> whole, List<IReadOnlyList<string?>> rows)
    {
        if (rows.Count > whole.Count)
            return "more rows";
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Count; column++)
            {
                var (cut, full) = (rows[row][column], whole[row][column]);
                var isLast = row == rows.Count - 1;
                if (isLast ? form.Columns![column] is not "last" && !IsPartOf(cut, full) : !string.Equals(cut, full, StringComparison.Ordinal))
                    return $"{form.Columns![column]} of row {row} is {cut}, not {full}";
            }
        }

        return null;
    }

    [Fact]
    public void Read_WhenLinesAreLost_GivesNoFactOfLinesThatDoNotBelongTogether()
    {
        foreach (var (form, name, text) in Tables().Where(static list => list.Form.Form is EvidenceForm.MinifilterList or EvidenceForm.MinifilterInstances or EvidenceForm.HostsFile or EvidenceForm.PortConfig or EvidenceForm.FirewallLog))
        {
            var whole = RowsOf(form, SampleText.Encode(text, "utf-8")).Rows.Select(static row => string.Join('|', row)).ToHashSet();
            var lines = text.Split('\n');
            Gen.Bool.Array[lines.Length].Sample(kept =>
            {
                var some = string.Join('\n', lines.Where((line, i) => kept[i] || line.StartsWith('#') || line.StartsWith("---", StringComparison.Ordinal)));
                Assert.Subset(whole, RowsOf(form, SampleText.Encode(some, "utf-8")).Rows.Select(static row => string.Join('|', row)).ToHashSet());
            }, iter: 100);
            Assert.NotEmpty(name);
        }
    }

    [Fact]
    public void Read_WhenBytesAreDamaged_NeverThrows()
    {
        var all = Tables().SelectMany(static list => FormSamples.Encoded(list.Text).Select(encoded => (list.Form, encoded.Bytes))).ToList();
        Gen.Select(Gen.Int[0, all.Count - 1], Gen.Select(Gen.Double[0, 1], Gen.Byte).Array[1, 20]).Sample((pick, damage) =>
        {
            var bytes = (byte[])all[pick].Bytes.Clone();
            foreach (var (at, value) in damage)
                bytes[Math.Min((int)(at * bytes.Length), bytes.Length - 1)] = value;
            Assert.NotNull(RowsOf(all[pick].Form, bytes).Rows);
        }, iter: 5000);
    }

    private static IEnumerable<(TextForm Form, string Name, string Text)> Tables() =>
        FormSamples.All().Select(static sample => (Form: FormCatalog.Of(sample.Form)!, sample.Name, sample.Text)).Where(static sample => sample.Form.Columns is not null);

    private static bool IsPartOf(string? part, string? whole) => string.IsNullOrEmpty(part) || part is "no" or "Unknown" || (whole?.StartsWith(part.TrimEnd('\uFFFD'), StringComparison.Ordinal) ?? false);

    private static (List<IReadOnlyList<string?>> Rows, ListOutcome Outcome) RowsOf(TextForm form, byte[] bytes)
    {
        var rows = new List<IReadOnlyList<string?>>();
        form.Write(() => new MemoryStream(bytes), "x", SampleText.Tokyo, rows.Add, TestContext.Current.CancellationToken);
        var taker = new OutcomeTaker();
        (form as IListForm)?.Read(new MemoryStream(bytes), "x", SampleText.Tokyo, taker);
        return (rows, taker.Outcome);
    }

    private sealed class OutcomeTaker : IListTaker
    {
        public ListOutcome Outcome { get; private set; }

        public void Take<T>(Listing<T> listing)
        {
            Outcome = listing.Outcome;
            Assert.Equal(listing.Outcome == ListOutcome.Listed, listing.Readings.Facts.Count > 0);
            Assert.All(listing.Readings.Facts, static fact => Assert.True(fact.Origin is { Entry: "x", Place.Number: > 0 }));
        }
    }
}

using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Html.Picture;

/// <summary>What the pointer or the keyboard shows of something drawn: what happened, and the source line.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlTip(HtmlPage page)
{
    private const int MostRows = 4;

    private readonly HtmlWriter _html = page.Html;
    private readonly HtmlEvidence _evidence = new(page);

    /// <summary>Writes the tip, below a lane of that height.</summary>
    public void Write(IReadOnlyList<PictureRow> rows, int height) => Write([.. rows.Select(static row => (row.Span.FromUtc, row.Text!, row.Pointer!))], height);

    /// <summary>Writes the tip of other things.</summary>
    public void Write(IReadOnlyList<(DateTimeOffset AtUtc, Message Text, EvidencePointer Pointer)> things, int height) => _html.Write($"""
        <foreignObject class="tip" x="0" y="{height}" width="100%" height="1"><div class="tip-body">{HtmlPage.Each(things.Take(MostRows), thing => Row(thing.AtUtc, thing.Text, thing.Pointer))}{HtmlPage.When(things.Count > MostRows, () => _html.Write($"<p>… +{things.Count - MostRows}</p>"))}</div></foreignObject>
        """);

    private void Row(DateTimeOffset atUtc, Message text, EvidencePointer pointer) => _html.Write($"""
        <p><strong>{ReportTime.ToUtc(atUtc)}</strong> {page.Of(text)}<br><code>{pointer.Origin.Entry}</code> {page.Say(words => words.Terms.Of(pointer.Origin.Place))}: {() => _evidence.Glance(pointer)}</p>
        """);
}

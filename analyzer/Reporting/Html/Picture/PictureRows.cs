using ArcBundle.Analyzer.Investigation.Pictures;

namespace ArcBundle.Analyzer.Reporting.Html.Picture;

/// <summary>Everything that a picture draws, in the order of time.</summary>
internal static class PictureRows
{
    /// <summary>The rows.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="at">The moment of the error: of too many marks those near to it are kept.</param>
    /// <param name="most">Marks that are drawn at most.</param>
    public static IReadOnlyList<PictureRow> Of(IncidentPicture picture, DateTimeOffset at, int most)
    {
        var marks = picture.Lanes.SelectMany(static lane => lane.Marks.Select(entry => new PictureRow(
            0, lane, entry.Kind is "error" ? PictureShape.Cross : PictureShape.Dot, new(entry.AtUtc, entry.AtUtc), entry.Text, entry.Pointer)))
            .OrderBy(row => (row.Span.FromUtc - at).Duration()).Take(most);
        var spans = picture.Lanes.SelectMany(static lane => lane.Spans.Select(span => new PictureRow(
            0, lane, span.IsOpen ? PictureShape.OpenBar : PictureShape.Bar, span.Span, span.Text, span.Pointer)));
        var unseen = picture.Lanes.SelectMany(static lane => lane.Unseen.Select(span => new PictureRow(0, lane, PictureShape.Unseen, span, null, null)));
        return [.. unseen.Concat(spans).Concat(marks).OrderBy(static row => row.Span.FromUtc).ThenBy(static row => row.Shape).Select(static (row, number) => row with { Number = number })];
    }
}

using System.Globalization;
using ArcBundle.Analyzer.Investigation.Pictures;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html.Picture;

/// <summary>One lane of the picture. What is drawn can be reached by keyboard and pointer, shows its source line, and leads to its row in the table.</summary>
/// <param name="page">The page.</param>
/// <param name="scale">The axis.</param>
/// <param name="picture">The picture.</param>
/// <param name="at">The moment of the error.</param>
/// <param name="place">Place of the incident among all, from 0.</param>
internal sealed class HtmlLane(HtmlPage page, PictureScale scale, IncidentPicture picture, DateTimeOffset at, int place)
{
    private const int RowHeight = 18;
    private const int MostBarRows = 6;

    /// <summary>Marks nearer to each other than this part of the width are drawn as one.</summary>
    private const double OneMark = 0.008;

    private readonly HtmlWriter _html = page.Html;
    private readonly HtmlTip _tip = new(page);

    /// <summary>Writes a lane.</summary>
    public void Write(Lane lane, IReadOnlyList<PictureRow> rows)
    {
        var number = picture.Lanes.TakeWhile(other => !ReferenceEquals(other, lane)).Count();
        var bars = RowsOf([.. rows.Where(static row => row.Shape is PictureShape.Bar or PictureShape.OpenBar)]);
        var marks = Clusters(rows.Where(static row => row.Shape is PictureShape.Dot or PictureShape.Cross));
        var barRows = bars.Count == 0 ? 0 : bars.Max(static bar => bar.Row) + 1;
        var height = RowHeight * Math.Max(1, barRows + (marks.Count > 0 || lane.Looks.Count > 0 && barRows == 0 ? 1 : 0)) + 4;
        _html.Write($"""
            <p class="lane-name" id="lane-{place}-{number}">{page["lane." + lane.Kind.ToName()]}</p><svg class="lane" width="100%" height="{height}" role="group" aria-labelledby="lane-{place}-{number}">
            <rect class="ground" width="100%" height="{height}"></rect>
            {HtmlPage.Each(rows.Where(static row => row.Shape == PictureShape.Unseen), row => _html.Write($"<rect class=\"unseen\" x=\"{scale.X(row.Span.FromUtc)}\" width=\"{scale.Width(row.Span)}\" height=\"{height}\"></rect>"))}
            {() => Frame(height)}
            {HtmlPage.Each(lane.Looks, look => Look(look, height))}
            {HtmlPage.Each(bars, bar => Bar(bar.Bar, 2 + (bar.Row * RowHeight), height))}
            {HtmlPage.Each(marks, mark => Mark(mark, height - (RowHeight / 2) - 2, height))}
            </svg>

            """);
    }

    /// <summary>The silence, the limits and the error, through all lanes.</summary>
    private void Frame(int height)
    {
        if (picture.Silence is { } silence)
            _html.Write($"<rect class=\"quiet-time\" x=\"{scale.X(silence.FromUtc)}\" width=\"{scale.Width(silence)}\" height=\"{height}\"></rect>");
        foreach (var limit in new[] { picture.ResponseLimitUtc, picture.ReconnectionLimitUtc }.OfType<DateTimeOffset>().Where(limit => scale.Part(limit) is > 0 and < 1))
            _html.Write($"<line class=\"limit\" x1=\"{scale.X(limit)}\" x2=\"{scale.X(limit)}\" y1=\"0\" y2=\"{height}\"></line>");
        _html.Write($"<line class=\"failure\" x1=\"{scale.X(at)}\" x2=\"{scale.X(at)}\" y1=\"0\" y2=\"{height}\"></line>");
    }

    private void Look(DateTimeOffset look, int height) => _html.Write($"""
        <svg class="at" x="{scale.X(look)}" y="{height / 2}"><path class="look" d="M0 -5L5 0L0 5L-5 0Z"></path></svg>
        """);

    private void Bar(PictureRow row, int y, int height)
    {
        var isEarly = row.Span.FromUtc < picture.Range.FromUtc;
        var isLate = scale.Part(row.Span.FromUtc) > 0.6;
        Action text = () => _html.Write($"{new SvgText(page.Of(row.Text!))}{HtmlPage.When(isEarly, () => _html.Write($" ◂ {ReportTime.ToUtc(row.Span.FromUtc)}"))}{(row.Shape == PictureShape.OpenBar ? " …" : "")}");
        _html.Write($"""
            <a class="thing" href="#row-{place}-{row.Number}"><rect class="bar" x="{scale.X(row.Span.FromUtc)}" width="{scale.Width(row.Span)}" y="{y + 1}" height="{RowHeight - 3}"></rect><text class="bar-text {(isLate ? "before" : "after")}" x="{scale.X(row.Span.FromUtc)}" y="{y + 12}">{text}</text>{() => _tip.Write([row], height)}</a>
            """);
    }

    private void Mark(List<PictureRow> marks, int y, int height)
    {
        var isError = marks.Any(static mark => mark.Shape == PictureShape.Cross);
        Action shape = isError
            ? () => _html.Write($"<path class=\"cross\" d=\"M-5 -5L5 5M5 -5L-5 5\"></path>")
            : () => _html.Write($"<circle class=\"dot\" r=\"4.5\"></circle>");
        _html.Write($"""
            <a class="thing" href="#row-{place}-{marks[0].Number}" aria-label="{(marks.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{marks.Count}: ") : "")}{ReportTime.ToUtc(marks[0].Span.FromUtc)}"><svg class="at" x="{scale.X(marks[0].Span.FromUtc)}" y="{y}"><circle class="reach" r="9"></circle>{shape}{HtmlPage.When(marks.Count > 1, () => _html.Write($"<text class=\"count\" x=\"8\" y=\"4\">{marks.Count}</text>"))}</svg>{() => _tip.Write(marks, height)}</a>
            """);
    }

    /// <summary>Bars that overlap stand below each other.</summary>
    private static List<(PictureRow Bar, int Row)> RowsOf(IReadOnlyList<PictureRow> bars)
    {
        var ends = new List<DateTimeOffset>();
        var placed = new List<(PictureRow, int)>();
        foreach (var bar in bars)
        {
            var row = ends.FindIndex(end => end < bar.Span.FromUtc);
            if (row < 0 && ends.Count < MostBarRows)
            {
                ends.Add(bar.Span.ToUtc);
                row = ends.Count - 1;
            }

            row = row < 0 ? MostBarRows - 1 : row;
            ends[row] = bar.Span.ToUtc;
            placed.Add((bar, row));
        }

        return placed;
    }

    private List<List<PictureRow>> Clusters(IEnumerable<PictureRow> marks)
    {
        var clusters = new List<List<PictureRow>>();
        foreach (var mark in marks)
        {
            if (clusters.Count > 0 && scale.Part(mark.Span.FromUtc) - scale.Part(clusters[^1][0].Span.FromUtc) < OneMark)
                clusters[^1].Add(mark);
            else
                clusters.Add([mark]);
        }

        return clusters;
    }
}

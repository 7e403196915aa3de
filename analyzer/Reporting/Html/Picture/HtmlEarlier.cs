using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation.Pictures;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Html.Picture;

/// <summary>A smaller axis above the picture, for what speaks for a cause and happened before the picture begins: often the cause lies days back.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlEarlier(HtmlPage page)
{
    private const int Height = 22;
    private const int Most = 24;

    private readonly HtmlWriter _html = page.Html;
    private readonly HtmlTip _tip = new(page);

    /// <summary>Writes the axis; nothing when all evidence lies in the picture.</summary>
    public void Write(Diagnosis diagnosis, IncidentPicture picture)
    {
        var earlier = diagnosis.Causes.Where(static cause => Headline.IsClaim(cause.Verdict))
            .SelectMany(static cause => cause.For).SelectMany(static finding => finding.Pointers.Select(pointer => (pointer.AtUtc, finding.Text, Pointer: pointer)))
            .Where(thing => thing.AtUtc < picture.Range.FromUtc && thing.AtUtc > DateTimeOffset.UnixEpoch)
            .DistinctBy(static thing => (thing.Pointer.Host, thing.Pointer.Origin.Entry, thing.Pointer.Origin.Place)).OrderByDescending(static thing => thing.AtUtc).Take(Most)
            .Select(static thing => (AtUtc: thing.AtUtc!.Value, thing.Text, thing.Pointer)).ToList();
        if (earlier.Count == 0)
            return;
        var from = earlier[^1].AtUtc;
        var scale = new PictureScale(new(from - ((picture.Range.ToUtc - from) * 0.05), picture.Range.ToUtc));
        _html.Write($"""
            <p class="lane-name">UTC {ReportTime.ToUtc(from)[..10]} –</p>{() => HtmlAxis.Write(_html, scale, TimeSpan.Zero)}
            <p class="lane-name">{page["picture.earlier"]}</p><svg class="lane" width="100%" height="{Height}" role="group"><rect class="ground" width="100%" height="{Height}"></rect><rect class="part-shown" x="{scale.X(picture.Range.FromUtc)}" width="{scale.Width(picture.Range)}" height="{Height}"></rect>{HtmlPage.Each(earlier, thing => Thing(scale, thing))}</svg>
            <p class="lane-host"></p>

            """);
    }

    private void Thing(PictureScale scale, (DateTimeOffset AtUtc, Message Text, EvidencePointer Pointer) thing) => _html.Write($"""
        <a class="thing" href="#evidence-{page.Evidence.NumberOf(thing.Pointer)}" aria-label="{ReportTime.ToUtc(thing.AtUtc)}"><svg class="at" x="{scale.X(thing.AtUtc)}" y="{Height / 2}"><circle class="reach" r="9"></circle><circle class="dot" r="4.5"></circle></svg>{() => _tip.Write([thing], Height)}</a>
        """);
}

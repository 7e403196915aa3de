using ArcBundle.Scenarios.Chance;
using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Forms;

/// <summary><c>fltmc filters</c>.</summary>
internal static class FiltersForm
{
    /// <summary>The list.</summary>
    public static EvidenceFile Write(HostModel host, Dice dice)
    {
        var text = new Text().Line().Line(host.Language == HostLanguage.Japanese
            ? "フィルター名                    インスタンス数    階層        フレーム" : "Filter Name                     Num Instances    Altitude    Frame");
        text.Line("------------------------------  -------------  ------------  -----");
        foreach (var filter in host.Filters)
            text.Line($"{filter.Name,-30}  {Text.Of(filter.Instances),13}  {filter.Altitude,12}  {"0",5}");
        return new("fltmc.txt", Encodings.Console(text.ToString(), host.Language, dice));
    }

    /// <summary>The refusal in its place.</summary>
    public static EvidenceFile Denied(HostModel host, Dice dice) => new("fltmc.txt", Encodings.Console(new Text().Line("Filter listing failed with error: 0x80070005")
        .Line(host.Language == HostLanguage.Japanese ? "アクセスが拒否されました。" : "Access is denied.").ToString(), host.Language, dice));
}

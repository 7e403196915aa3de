using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Firewall;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary><c>netsh advfirewall show allprofiles</c>.</summary>
internal sealed class FirewallProfilesTarget : TextTarget
{
    private const string Japanese = """
        ドメイン プロファイル設定:
        ----------------------------------------------------------------------
        状態                                  オン
        ファイアウォール ポリシー                         BlockInbound,AllowOutbound
        LocalFirewallRules                    N/A (GPO ストアのみ)
        LogDroppedConnections                 有効
        FileName                              %systemroot%\system32\LogFiles\Firewall\pfirewall.log

        パブリック プロファイル設定:
        ----------------------------------------------------------------------
        状態                                  オフ
        ファイアウォール ポリシー                         BlockInboundAlways,BlockOutbound
        """;

    /// <inheritdoc/>
    public override string Name => "firewall-profiles";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.FirewallProfiles];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var list = FirewallProfileText.Read(stream, "fuzz", ReadingContext.Unknown);
        Check(list.Readings, lines, static profile => [profile.LogPath]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
        [.. InJapanese("two profiles", Japanese), .. SampleSeeds.Text("misc", "netsh_advfirewall")];
}

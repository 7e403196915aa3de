using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.HostsFiles;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary>The hosts file.</summary>
internal sealed class HostsFileTarget : TextTarget
{
    private const string Japanese = """
        # 名前解決
        127.0.0.1       localhost
        192.0.2.5   FILESV02  filesv02.example.test   # ファイル サーバー
        2001:db8::5 FILESV02
        #192.0.2.6  BKSV01
        fe80::1%7   router_1
        """;

    /// <inheritdoc/>
    public override string Name => "hosts-file";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.HostsFile];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var list = HostsFileReader.Read(stream, "fuzz", ReadingContext.Unknown);
        Check(list.Readings, lines, static entry => [entry.Address, .. entry.Names]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
        [.. InJapanese("names", Japanese)];
}

using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Services;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary>Lists of services in their three forms.</summary>
internal sealed class ServiceListTarget : TextTarget
{
    private const string Sc = """

        SERVICE_NAME: CASUniversalAgent
        表示名: Arcserve Universal Agent
                種類               : 10  WIN32_OWN_PROCESS
                状態               : 4  RUNNING
                                        (STOPPABLE, NOT_PAUSABLE)
                WIN32_EXIT_CODE    : 0  (0x0)
                PID                : 1200

        SERVICE_NAME: VSS
        表示名: ボリューム シャドウ コピー
                状態               : 1  STOPPED
        """;

    private const string Csv = """
        "Name","DisplayName","Status","StartType"
        "CASUniversalAgent","Arcserve, Universal Agent","Running","Automatic"
        "VSS","ボリューム シャドウ コピー","Stopped","Manual"
        """;

    private const string Wmic = """
        Node,DisplayName,Name,PathName,ProcessId,StartMode,StartName,State,Status
        FILESV02,Agent,CASUniversalAgent,"C:\CA, Inc\UnivAgent.exe" -s,1200,Auto,LocalSystem,Running,OK
        FILESV02,ボリューム,VSS,C:\vssvc.exe,0,Manual,LocalSystem,Stopped,OK
        """;

    /// <inheritdoc/>
    public override string Name => "service-list";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.ServiceList];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var services = ServiceListReader.Read(stream, "fuzz", ReadingContext.Unknown);
        Check(services, lines, static service => [service.Name, service.DisplayName]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() => [.. InJapanese("sc", Sc), .. InJapanese("csv", Csv), .. InJapanese("wmic", Wmic)];
}

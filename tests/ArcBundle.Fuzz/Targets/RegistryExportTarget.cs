using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Registry;
using ArcBundle.Format.Facts;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary><c>.reg</c> exports of both versions.</summary>
internal sealed class RegistryExportTarget : TextTarget
{
    private const string Keys = """

        [HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\ComputerAssociates\CA ARCserve Backup\Base]
        @="既定"
        "SendTimeOut"=dword:000004b0
        "HOME"="C:\\Program Files (x86)\\CA\\ARCserve Backup"
        "引用\"符"="行
        の続き"
        "Blob"=hex:01,02,03,\
          04,05
        "Multi"=hex(7):41,00,00,00,42,00,00,00,00,00
        "Gone"=-

        [-HKEY_LOCAL_MACHINE\SOFTWARE\Old]
        [HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters]
        "MaxUserPort"=dword:0000fffe
        """;

    /// <inheritdoc/>
    public override string Name => "registry-export";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.RegistryExport];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var values = RegFileReader.Read(stream, "fuzz", ReadingContext.Unknown);

        // Paths have their hive written out and texts their backslashes undone; numbers of one line stand there as they are.
        Check(values, lines, static value => [value is { Kind: not RegistryDataKind.Key, Name: { } name } && !name.AsSpan().ContainsAny('\\', '"') ? name : null]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
        [.. InJapanese("version 5", "Windows Registry Editor Version 5.00\n" + Keys), .. InEncodings("version 4", "REGEDIT4\n" + Keys, "shift_jis")];
}

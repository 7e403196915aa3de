using System.Diagnostics;
using System.Text;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Hosts;
using ArcBundle.Analyzer.Reading.Netstat;
using ArcBundle.Analyzer.Reading.Ports;
using ArcBundle.Analyzer.Reading.ProcessLists;
using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Registry;
using ArcBundle.Analyzer.Reading.Services;
using ArcBundle.Analyzer.Reading.Vssadmin;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading;

/// <summary>Texts made to be slow or to break a reader.</summary>
public sealed class HostileTextTests
{
    /// <summary>Every reader, on the same bytes.</summary>
    private static readonly Action<Stream>[] Readers =
    [
        static s => VssWriterReader.Read(s, "x", ReadingContext.Unknown),
        static s => NetstatReader.Read(s, "x", ReadingContext.Unknown),
        static s => ProcessListReader.Read(s, "x", ReadingContext.Unknown),
        static s => ServiceListReader.Read(s, "x", ReadingContext.Unknown),
        static s => RegFileReader.Read(s, "x", ReadingContext.Unknown),
        static s => ProductLogReader.Read(s, "x", ReadingContext.Unknown),
        static s => HostReportReader.Read(s, "x", ReadingContext.Unknown),
        static s => PortConfigReader.Read(s, "x", ReadingContext.Unknown),
        .. FormCatalog.All.OfType<IListForm>().Select(static form => (Action<Stream>)(s => form.Read(s, "x", ReadingContext.Unknown, new NoTaker()))),
    ];

    public static TheoryData<string, string> Patterns() => new()
    {
        { "job", "job [" },
        { "equals", "a=" },
        { "brackets", "]job" },
        { "quotes", "\"x\"=\"open\n" },
        { "commas", ",\"," },
        { "open cell", "ProcessId,Name,CreationDate\n1,\"a\n2,\"b\"x\n" },
        { "times", "2026-11-20 01:00:00 " },
        { "almost times", "2026-11-20 01:" },
        { "digits", "1234567890" },
        { "blanks", "                " },
        { "continued hex", "[HKEY_LOCAL_MACHINE\\A]\n\"x\"=hex:00,\\\n" },
        { "complete", "not complete " },
        { "tabs", "\t1\t2" },
        { "dots", "TCP 1.1.1.1:1 " },
        { "new lines", "\r\n" },
        { "volumes", "a: (C:)\\\\?\\Volume{11111111-2222-3333-4444-555555555555}\\\n" },
        { "ids", "a: {11111111-2222-3333-4444-555555555555}\n" },
        { "names", "a: 'b'\n" },
        { "sizes", "a: 1.00 GB (1%)\n" },
        { "rules", "tcp\n--------------- --\n---- ---- ---- ----\n" },
        { "altitudes", "x 1 328010 0\n" },
        { "fields", "#Fields: date time action src-ip\n2026-11-20 01:00:00 DROP 192.0.2.1\n" },
        { "addresses", "192.0.2.1 a\n" },
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Read_WhenPatternRepeats_StaysLinear(string name, string pattern)
    {
        Assert.NotEmpty(name);
        var bytes = Encoding.ASCII.GetBytes("REGEDIT4\n[HKEY_LOCAL_MACHINE\\A]\n" + string.Concat(Enumerable.Repeat(pattern, 2_000_000 / pattern.Length)));
        var plain = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(pattern, 2_000_000 / pattern.Length)));
        var clock = Stopwatch.StartNew();
        foreach (var read in Readers)
        {
            read(new MemoryStream(bytes));
            read(new MemoryStream(plain));
        }

        EvidenceRecogniser.Recognise(plain);

        // A reading of 2 MB takes a tenth of a second, on a busy machine some seconds; quadratic work on one would take hours.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10 * Readers.Length), $"{name} took {clock.Elapsed:c}");
    }

    [Fact]
    public void Read_WhenTextIsNoise_NeverThrows()
    {
        string[] words =
        [
            "2026/11/20 01:00:00", "11/20 1:00 AM", "E3392", "(", ")", "=", ":", "'", "\"", "{11111111-2222-3333-4444-555555555555}", "[1]", "[", "]", "ジョブ", "12", "ec=", "\t", "\t", " ", "\r\n", "\n", ",", ";",
            "TCP", "0.0.0.0:1", "Node,", "ProcessId", "Name", "SERVICE_NAME:", "4  RUNNING", "REGEDIT4", "hex(7):", "dword:", "\\", "@", "@=", "vssadmin 1.1 - x", "(C) Microsoft", "(UTC+09:00)", "#TYPE", "id,jobid,logtime,msgtext", "\0", "\uFFFD", "ﾊﾞ",
            "\\\\?\\Volume{11111111-2222-3333-4444-555555555555}\\", "(C:)", "1.93 GB", "(1%)", "HarddiskVolumeShadowCopy1", "#Fields: date time action src-ip dst-port\n", "#Time Format: Local\n", "2026-11-20 01:00:00 DROP 192.0.2.1 6050\n",
            "---------- ---- ---- ----\n", "328010", "<Legacy>", "0x80070005", "tcp", "--------------------\n", "192.0.2.1", "BlockInbound,AllowOutbound", "  ", "No items.",
        ];
        Gen.Select(Gen.Int[0, words.Length - 1].Array[0, 60], Gen.Int[0, SampleText.Japanese.Length - 1]).Sample((picks, encoding) =>
        {
            var bytes = SampleText.Encode(string.Concat(picks.Select(i => words[i])), SampleText.Japanese[encoding]);
            foreach (var read in Readers)
                read(new MemoryStream(bytes));
            Assert.True(Enum.IsDefined(EvidenceRecogniser.Recognise(bytes)));
        }, iter: 600);
    }

    private sealed class NoTaker : IListTaker
    {
        public void Take<T>(Listing<T> listing) => Assert.NotNull(listing.Readings);
    }
}

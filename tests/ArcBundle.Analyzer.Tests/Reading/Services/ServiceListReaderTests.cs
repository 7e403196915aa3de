using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Services;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Tests.Reading.Services;

/// <summary>The lists are synthetic, in the forms that the tools write.</summary>
public sealed class ServiceListReaderTests
{
    [Theory]
    [InlineData("\r\nSERVICE_NAME: UnivAgent\r\nDISPLAY_NAME: Arcserve Backup Universal Agent\r\n        TYPE               : 10  WIN32_OWN_PROCESS\r\n        STATE              : 4  RUNNING\r\n                                (STOPPABLE, NOT_PAUSABLE)\r\n        WIN32_EXIT_CODE    : 0  (0x0)\r\n        PID                : 1200\r\n\r\nSERVICE_NAME: VSS\r\nDISPLAY_NAME: Volume Shadow Copy\r\n        STATE              : 1  STOPPED\r\n")]
    [InlineData("\r\nSERVICE_NAME: UnivAgent\r\n表示名: Arcserve Backup Universal Agent\r\n        種類               : 10  WIN32_OWN_PROCESS\r\n        状態               : 4  RUNNING\r\n        PID                : 1200\r\n\r\nサービス名: VSS\r\n表示名: Volume Shadow Copy\r\n        状態               : 1  STOPPED\r\n")]
    [InlineData("SERVICE_NAME: UnivAgent\nDISPLAY_NAME: Arcserve Backup Universal Agent\nTYPE : 10 WIN32_OWN_PROCESS\nSTATE : 4 RUNNING\nPID : 1200\n\nSERVICE_NAME: VSS\nDISPLAY_NAME: Volume Shadow Copy\nSTATE : 1 STOPPED\n")]
    public void Read_WhenScText_ReadsStateAndPid(string text)
    {
        foreach (var encoding in SampleText.Japanese)
        {
            var readings = ServiceListReader.Read(SampleText.Stream(text, encoding), "s.txt", ReadingContext.Unknown);
            Assert.Equal(
                [new ServiceFact("UnivAgent", "Arcserve Backup Universal Agent", ServiceState.Running, 1200), new ServiceFact("VSS", "Volume Shadow Copy", ServiceState.Stopped)],
                readings.Facts.Select(static f => f.Value));
        }
    }

    [Fact]
    public void Read_WhenServiceIsMissing_TellsTheErrorAndNoFact()
    {
        var readings = ServiceListReader.Read(SampleText.Stream("[SC] EnumQueryServicesStatus:OpenService FAILED 1060:\r\n\r\nThe specified service does not exist as an installed service.\r\n"), "s.txt", ReadingContext.Unknown);
        Assert.Empty(readings.Facts);
        Assert.Equal("reading.sc-failed", Assert.Single(readings.Quality.Notes).Key);
        Assert.True(ScErrors.Any(readings.Quality));
        Assert.False(ScErrors.AreDenials(readings.Quality));
    }

    [Fact]
    public void Read_WhenWin32Service_ReadsConfiguration()
    {
        const string text = "Node,DisplayName,Name,PathName,ProcessId,StartMode,StartName,State,Status\r\r\nFILESV02,Agent,UnivAgent,\"C:\\CA, Inc\\UnivAgent.exe\" -s,1200,Auto,LocalSystem,Running,OK\r\r\nFILESV02,VSS,VSS,C:\\vssvc.exe,0,Manual,LocalSystem,Stopped,OK\r\r\n";
        var facts = ServiceListReader.Read(SampleText.Stream(text, "utf-16le-bom"), "s.csv", ReadingContext.Unknown).Facts;
        Assert.Equal(new ServiceFact("UnivAgent", "Agent", ServiceState.Running, 1200, ServiceStartType.Automatic, "LocalSystem", "\"C:\\CA, Inc\\UnivAgent.exe\" -s"), facts[0].Value);
        Assert.Equal(new ServiceFact("VSS", "VSS", ServiceState.Stopped, null, ServiceStartType.Manual, "LocalSystem", @"C:\vssvc.exe"), facts[1].Value);
    }

    [Fact]
    public void Read_WhenGetService_ReadsItsStatus()
    {
        const string text = "#TYPE System.ServiceProcess.ServiceController\r\n\"Name\",\"DisplayName\",\"Status\",\"StartType\"\r\n\"UnivAgent\",\"エージェント\",\"Stopped\",\"Disabled\"\r\n\"X\",\"x\",\"StartPending\",\"Manual\"\r\n";
        var facts = ServiceListReader.Read(SampleText.Stream(text, "shift_jis"), "s.csv", ReadingContext.Unknown).Facts;
        Assert.Equal(new ServiceFact("UnivAgent", "エージェント", ServiceState.Stopped, null, ServiceStartType.Disabled), facts[0].Value);
        Assert.Equal(ServiceState.StartPending, facts[1].Value.State);
    }

    [Fact]
    public void Read_WhenAccessIsRefused_IsADenial()
    {
        const string text = "[SC] OpenSCManager FAILED 5:\r\n\r\nアクセスが拒否されました。\r\n";
        foreach (var encoding in SampleText.Japanese)
        {
            Assert.Equal(EvidenceForm.ServiceList, EvidenceRecogniser.Recognise(SampleText.Encode(text, encoding)));
            Assert.True(ScErrors.AreDenials(ServiceListReader.Read(SampleText.Stream(text, encoding), "s.txt", ReadingContext.Unknown).Quality));
        }
    }

    [Theory]
    [InlineData("Name,DisplayName,State,StartMode\r\nA,One,Running,Auto\r\nB,Two,Sto")]
    [InlineData("\r\nNode,DisplayName,Name,StartMode,State\r\nFILESV02,One,A,Auto,Running\r\nFILESV02,Two,B,Au")]
    public void Read_WhenTheLastRowIsCut_LeavesItOutAndSaysSo(string text)
    {
        // Synthetic.
        var services = ServiceListReader.Read(SampleText.Stream(text), "1", ReadingContext.Unknown);
        Assert.Equal("A", Assert.Single(services.Facts).Value.Name);
        Assert.True(services.Quality.IsDamaged);
    }
}

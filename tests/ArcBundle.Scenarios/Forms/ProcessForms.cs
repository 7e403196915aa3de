using System.Globalization;
using ArcBundle.Scenarios.Chance;
using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Forms;

/// <summary>Lists of processes with start times, in the forms that people send.</summary>
internal static class ProcessForms
{
    /// <summary>How many forms there are.</summary>
    public const int Count = 4;

    /// <summary>Writes the first or the second list.</summary>
    /// <param name="host">The host.</param>
    /// <param name="form">Form, from 0: wmic, Win32_Process, Get-Process, msinfo32.</param>
    /// <param name="isSecond">The second list.</param>
    /// <param name="dice">Chance.</param>
    public static EvidenceFile Write(HostModel host, int form, bool isSecond, Dice dice)
    {
        var processes = host.Processes.Append(Tool(host, form, isSecond)).ToList();
        var name = isSecond ? "processes-2" : "processes-1";
        return form switch
        {
            0 => new(name + ".csv", Encodings.Wmic(Wmic(host, processes, isSecond), host.Language, dice)),
            1 => new(name + ".csv", Encodings.PowerShell(Cim(host, processes, isSecond), dice)),
            2 => new(name + ".csv", Encodings.PowerShell(GetProcess(host, processes, isSecond), dice)),
            _ => new(name + ".txt", Encodings.Registry5(SystemReport(host, processes, isSecond))),
        };
    }

    /// <summary><c>tasklist /v /fo csv</c>, which has no start times.</summary>
    public static EvidenceFile Tasklist(HostModel host, Dice dice)
    {
        var text = new Text();
        if (host.Language == HostLanguage.Japanese)
            text.Quoted("イメージ名", "PID", "セッション名", "セッション#", "メモリ使用量", "状態", "ユーザー名", "CPU 時間", "ウィンドウ タイトル");
        else
            text.Quoted("Image Name", "PID", "Session Name", "Session#", "Mem Usage", "Status", "User Name", "CPU Time", "Window Title");
        foreach (var process in host.Processes)
            text.Quoted(process.Name, Text.Of(process.Pid), "Services", "0", "12,480 K", "Unknown", "N/A", process.Cpu.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture), "N/A");
        return new("tasklist.csv", Encodings.Console(text.ToString(), host.Language, dice));
    }

    /// <summary>The tool that makes the list is in it.</summary>
    private static ProcessState Tool(HostModel host, int form, bool isSecond)
    {
        var at = host.Taken + (isSecond ? TimeSpan.FromSeconds(40) : TimeSpan.Zero);
        var image = form switch { 0 => "WMIC.exe", 3 => "msinfo32.exe", _ => "powershell.exe" };
        return new(isSecond ? 7720 : 7404, image, at, TimeSpan.FromMilliseconds(isSecond ? 171 : 156), TimeSpan.Zero);
    }

    private static string Wmic(HostModel host, List<ProcessState> processes, bool isSecond)
    {
        var text = new Text().Line().Line("Node,CreationDate,KernelModeTime,Name,ProcessId,UserModeTime");
        foreach (var process in processes)
        {
            var cpu = Cpu(process, isSecond).Ticks;
            text.Line($"{host.Name},{CimTime(host, process.Start)},{Text.Of(cpu / 3)},{process.Name},{Text.Of(process.Pid)},{Text.Of(cpu - (cpu / 3))}");
        }

        return text.ToString();
    }

    private static string Cim(HostModel host, List<ProcessState> processes, bool isSecond)
    {
        var text = new Text().Quoted("ProcessId", "Name", "CreationDate", "KernelModeTime", "UserModeTime", "ExecutablePath", "CSName");
        foreach (var process in processes)
        {
            var cpu = Cpu(process, isSecond).Ticks;
            text.Quoted(Text.Of(process.Pid), process.Name, Moment(host, process.Start), Text.Of(cpu / 3), Text.Of(cpu - (cpu / 3)), process.Path ?? string.Empty, host.Name);
        }

        return text.ToString();
    }

    private static string GetProcess(HostModel host, List<ProcessState> processes, bool isSecond)
    {
        var text = new Text().Quoted("Name", "Id", "StartTime", "CPU", "Path");
        foreach (var process in processes)
        {
            text.Quoted(Path.GetFileNameWithoutExtension(process.Name), Text.Of(process.Pid), Moment(host, process.Start),
                Cpu(process, isSecond).TotalSeconds.ToString("0.######", CultureInfo.InvariantCulture), process.Path ?? string.Empty);
        }

        return text.ToString();
    }

    private static string SystemReport(HostModel host, List<ProcessState> processes, bool isSecond)
    {
        var isJapanese = host.Language == HostLanguage.Japanese;
        var taken = host.Local(host.Taken + (isSecond ? TimeSpan.FromSeconds(41) : TimeSpan.FromSeconds(1)));
        var text = new Text()
            .Line((isJapanese ? "システム情報レポートの作成日時: " : "System Information report written at: ") + Short(taken, host.Language))
            .Line((isJapanese ? "システム名: " : "System Name: ") + host.Name)
            .Line(isJapanese ? "[システムの要約]" : "[System Summary]").Line()
            .Line(isJapanese ? "項目\t値" : "Item\tValue")
            .Line((isJapanese ? "システム名\t" : "System Name\t") + host.Name)
            .Line((isJapanese ? "ロケール\t日本" : host.Language switch { HostLanguage.German => "Locale\tGermany", HostLanguage.French => "Locale\tFrance", _ => "Locale\tUnited States" }))
            .Line().Line(isJapanese ? "[実行中のタスク]" : "[Running Tasks]").Line()
            .Line(isJapanese ? "名前\tパス\tプロセス ID\t優先度\t最小ワーキング セット\t最大ワーキング セット\t開始時間\tバージョン\tサイズ\tファイルの日付" : "Name\tPath\tProcess ID\tPriority\tMin Working Set\tMax Working Set\tStart Time\tVersion\tSize\tFile Date");
        foreach (var process in processes)
        {
            text.Line(string.Join('\t', process.Name.ToLowerInvariant(), process.Path?.ToLowerInvariant() ?? (isJapanese ? "利用不可" : "Not Available"), Text.Of(process.Pid), "8",
                "200", "1380", Short(host.Local(process.Start), host.Language), "10.0.20348.1", "64.00 KB (65,536 bytes)", Short(host.Local(host.Boot), host.Language)));
        }

        return text.ToString();
    }

    private static TimeSpan Cpu(ProcessState process, bool isSecond) => isSecond ? process.CpuAtSecond : process.Cpu;

    private static string CimTime(HostModel host, DateTimeOffset at)
    {
        var clock = host.Clock(at);
        var offset = host.Zone.Rules.GetUtcOffset(clock);
        return Text.Of(host.Local(at), "yyyyMMddHHmmss'.'ffffff") + (offset < TimeSpan.Zero ? "-" : "+") + Math.Abs(offset.TotalMinutes).ToString("000", CultureInfo.InvariantCulture);
    }

    private static string Moment(HostModel host, DateTimeOffset at) => host.Language switch
    {
        HostLanguage.Japanese => Text.Of(host.Local(at), "yyyy/MM/dd H:mm:ss"),
        HostLanguage.French => Text.Of(host.Local(at), "dd/MM/yyyy HH:mm:ss"),
        HostLanguage.German => Text.Of(host.Local(at), "dd.MM.yyyy HH:mm:ss"),
        _ => Text.Of(host.Local(at), "M/d/yyyy h:mm:ss tt"),
    };

    private static string Short(DateTime local, HostLanguage language) => language switch
    {
        HostLanguage.Japanese => Text.Of(local, "yyyy/MM/dd HH:mm:ss"),
        HostLanguage.French => Text.Of(local, "dd/MM/yyyy HH:mm:ss"),
        HostLanguage.German => Text.Of(local, "dd.MM.yyyy HH:mm:ss"),
        _ => Text.Of(local, "M/d/yyyy h:mm:ss tt"),
    };
}

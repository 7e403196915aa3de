using ArcBundle.Scenarios.Chance;
using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Forms;

/// <summary>Lists of services.</summary>
internal static class ServiceForms
{
    /// <summary>Writes the list in one of its forms.</summary>
    public static EvidenceFile Write(HostModel host, Dice dice) => dice.Below(4) switch
    {
        0 => new("services.txt", Encodings.Console(Query(host), host.Language, dice)),
        1 => new("services.csv", Encodings.PowerShell(GetService(host), dice)),
        2 => new("services.csv", Encodings.PowerShell(Cim(host), dice)),
        _ => new("services.csv", Encodings.Wmic(Wmic(host), host.Language, dice)),
    };

    private static string Query(HostModel host)
    {
        var text = new Text();
        foreach (var service in host.Services)
        {
            text.Line().Line("SERVICE_NAME: " + service.Key).Line("DISPLAY_NAME: " + service.Display).Line("        TYPE               : 10  WIN32_OWN_PROCESS")
                .Line("        STATE              : " + (service.IsRunning ? "4  RUNNING" : "1  STOPPED"))
                .Line("                                (STOPPABLE, NOT_PAUSABLE, ACCEPTS_SHUTDOWN)").Line("        WIN32_EXIT_CODE    : 0  (0x0)")
                .Line("        SERVICE_EXIT_CODE  : 0  (0x0)").Line("        CHECKPOINT         : 0x0").Line("        WAIT_HINT          : 0x0")
                .Line("        PID                : " + Text.Of(service.IsRunning ? service.Pid : 0)).Line("        FLAGS              :");
        }

        return text.ToString();
    }

    private static string GetService(HostModel host)
    {
        var text = new Text().Quoted("Name", "DisplayName", "Status", "StartType");
        foreach (var service in host.Services)
            text.Quoted(service.Key, service.Display, service.IsRunning ? "Running" : "Stopped", "Automatic");
        return text.ToString();
    }

    private static string Cim(HostModel host)
    {
        var text = new Text().Quoted("Name", "DisplayName", "State", "ProcessId", "StartMode", "StartName", "PathName");
        foreach (var service in host.Services)
            text.Quoted(service.Key, service.Display, service.IsRunning ? "Running" : "Stopped", Text.Of(service.IsRunning ? service.Pid : 0), "Auto", "LocalSystem", service.Image);
        return text.ToString();
    }

    private static string Wmic(HostModel host)
    {
        var text = new Text().Line().Line("Node,DisplayName,Name,PathName,ProcessId,StartMode,State");
        foreach (var service in host.Services)
            text.Line($"{host.Name},{service.Display},{service.Key},{service.Image},{Text.Of(service.IsRunning ? service.Pid : 0)},Auto,{(service.IsRunning ? "Running" : "Stopped")}");
        return text.ToString();
    }
}

using System.Globalization;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.Services;

/// <summary>State and start type words of services; all of them are program constants that no language changes.</summary>
internal static class ServiceStates
{
    private static readonly Dictionary<string, ServiceState> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["STOPPED"] = ServiceState.Stopped,
        ["STARTPENDING"] = ServiceState.StartPending,
        ["STOPPENDING"] = ServiceState.StopPending,
        ["RUNNING"] = ServiceState.Running,
        ["CONTINUEPENDING"] = ServiceState.ContinuePending,
        ["PAUSEPENDING"] = ServiceState.PausePending,
        ["PAUSED"] = ServiceState.Paused,
    };

    private static readonly Dictionary<string, ServiceStartType> StartTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BOOT"] = ServiceStartType.Boot,
        ["BOOTSTART"] = ServiceStartType.Boot,
        ["SYSTEM"] = ServiceStartType.System,
        ["SYSTEMSTART"] = ServiceStartType.System,
        ["AUTO"] = ServiceStartType.Automatic,
        ["AUTOSTART"] = ServiceStartType.Automatic,
        ["AUTOMATIC"] = ServiceStartType.Automatic,
        ["MANUAL"] = ServiceStartType.Manual,
        ["DEMANDSTART"] = ServiceStartType.Manual,
        ["DISABLED"] = ServiceStartType.Disabled,
    };

    /// <summary>The state of a word such as <c>RUNNING</c>, <c>Start Pending</c>, <c>START_PENDING</c>, or of a number from 1 to 7; null for another text.</summary>
    public static ServiceState? StateOf(string? word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 7 ? (ServiceState)number : null;
        return States.TryGetValue(Squeeze(word), out var state) ? state : null;
    }

    /// <summary>The start type of a word such as <c>Auto</c> or <c>DEMAND_START</c>, or of a number from 0 to 4; null for another text.</summary>
    public static ServiceStartType? StartTypeOf(string? word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 0 and <= 4 ? (ServiceStartType)number : null;
        return StartTypes.TryGetValue(Squeeze(word), out var type) ? type : null;
    }

    private static string Squeeze(string? word) => (word ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal).Replace("_", string.Empty, StringComparison.Ordinal);
}

using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>How far this process's reading and writing stands back behind that of others.</summary>
[SupportedOSPlatform("windows")]
internal static class IoPriority
{
    /// <summary>
    /// Sets it to that of background work, for this process and those it starts. The background mode that Windows has for whole processes would
    /// also take the processor and the memory away, and a busy host would then never let the run end.
    /// </summary>
    /// <returns>Whether Windows did.</returns>
    public static bool SetBackground()
    {
        var veryLow = Ntdll.IoPriorityVeryLow;
        return Ntdll.NtSetInformationProcess(Kernel32.GetCurrentProcess(), Ntdll.ProcessIoPriority, ref veryLow, sizeof(int)) == 0;
    }
}

using System.ComponentModel;
using System.Diagnostics;
using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Running;

/// <summary>The host's own work comes before the run.</summary>
internal static class LowPriority
{
    /// <summary>Takes this process back behind others: below normal for the processor, as background work for the disks. What the system refuses stays as it is.</summary>
    public static void Take()
    {
        try
        {
            using var self = Process.GetCurrentProcess();
            self.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or NotSupportedException)
        {
            // A policy forbids it: the run is only less polite.
        }

        if (OperatingSystem.IsWindows())
            IoPriority.SetBackground();
    }
}

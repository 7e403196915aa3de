using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>Reads the chain of structures that NtQuerySystemInformation(SystemProcessInformation) writes.</summary>
internal static class ProcessSnapshot
{
    /// <summary>Name of process 0, which Windows gives none; as <c>tasklist</c> writes it in English.</summary>
    public const string IdleName = "System Idle Process";

    /// <summary>The processes in the order of the chain.</summary>
    /// <param name="buffer">What the call wrote.</param>
    /// <param name="torn">True when the chain leads out of the buffer; what came before is returned.</param>
    public static IReadOnlyList<ProcessFact> Parse(NativeBuffer buffer, out bool torn)
    {
        var facts = new List<ProcessFact>();
        for (long offset = 0; ;)
        {
            if (buffer.At<SystemProcess>(offset) is not { } process || process.NextEntryOffset is > 0 and < SystemProcess.Length)
            {
                torn = true;
                return facts;
            }

            facts.Add(FactOf(buffer, process));
            if (process.NextEntryOffset == 0)
            {
                torn = false;
                return facts;
            }

            offset += process.NextEntryOffset;
        }
    }

    private static ProcessFact FactOf(NativeBuffer buffer, in SystemProcess process)
    {
        var pid = (int)process.Pid;
        var name = buffer.TextAt(process.ImageName.Buffer, process.ImageName.Length);
        if (pid == 0)
            return new ProcessFact(0, IdleName, SessionId: process.SessionId); // its "processor time" is the time nobody used
        return new ProcessFact(
            pid,
            name ?? string.Empty,
            (int)process.ParentPid,
            WindowsTime.FromFileTime(process.CreateTime),
            SessionId: process.SessionId,
            CpuTime: Spent(process.UserTime, process.KernelTime),
            WorkingSetBytes: process.WorkingSet);
    }

    private static TimeSpan? Spent(long user, long kernel) =>
        user >= 0 && kernel >= 0 && user <= long.MaxValue - kernel ? new TimeSpan(user + kernel) : null;
}

using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Collector.Windows;

/// <summary>
/// A job that child processes are put into. When it is disposed, or this process ends in whatever way, Windows ends the children and all
/// that they started after they were assigned.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class JobObject : IDisposable
{
    /// <summary>The job that this process itself is in; null when Windows refuses. Its handle is never closed but by the end of the process.</summary>
    private static readonly Lazy<JobObject?> Own = new(static () => Adopt(new SafeProcessHandle(Kernel32.GetCurrentProcess(), ownsHandle: false)));

    private readonly SafeJobHandle _job;

    private JobObject(SafeJobHandle job) => _job = job;

    /// <summary>A new job without a name, set to end its processes when it is closed.</summary>
    public static WindowsResult<JobObject> Create()
    {
        var job = Kernel32.CreateJobObject(0, 0);
        if (job.IsInvalid)
        {
            job.Dispose();
            return WindowsError.Last("CreateJobObject");
        }

        var limits = new JobLimits { Flags = JobLimits.KillOnClose };
        if (Kernel32.SetInformationJobObject(job, Kernel32.JobExtendedLimits, limits, Unsafe.SizeOf<JobLimits>()))
            return new JobObject(job);
        var error = WindowsError.Last("SetInformationJobObject");
        job.Dispose();
        return error;
    }

    /// <summary>A new job with one process in it; null when Windows refuses, so that the process has to be ended in another way.</summary>
    public static JobObject? Adopt(SafeProcessHandle process)
    {
        if (Create().Value is not { } job)
            return null;
        if (job.Assign(process) is null)
            return job;
        job.Dispose();
        return null;
    }

    /// <summary>
    /// Puts this process into a job of its own: every process that comes of it is born in there and ends with it, also one whose parent had
    /// ended before anybody could look.
    /// </summary>
    /// <returns>False when Windows refuses.</returns>
    public static bool HoldThisProcess() => Own.Value is not null;

    /// <summary>Puts a process into the job; what it has started before stays outside.</summary>
    /// <returns>What failed, or null.</returns>
    public WindowsError? Assign(SafeProcessHandle process) =>
        Kernel32.AssignProcessToJobObject(_job, process) ? null : WindowsError.Last("AssignProcessToJobObject");

    /// <summary>Ends all processes of the job at once.</summary>
    /// <param name="exitCode">The exit code they get.</param>
    /// <returns>What failed, or null.</returns>
    public WindowsError? Terminate(int exitCode) =>
        Kernel32.TerminateJobObject(_job, unchecked((uint)exitCode)) ? null : WindowsError.Last("TerminateJobObject");

    /// <summary>Closes the job and with it ends its processes.</summary>
    public void Dispose() => _job.Dispose();
}

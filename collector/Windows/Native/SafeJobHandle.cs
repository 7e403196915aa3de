using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>Handle of a job object.</summary>
[SupportedOSPlatform("windows")]
internal sealed class SafeJobHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle() => Kernel32.CloseHandle(handle);
}

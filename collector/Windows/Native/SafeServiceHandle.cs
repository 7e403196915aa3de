using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>Handle of the service control manager or of a service.</summary>
[SupportedOSPlatform("windows")]
internal sealed class SafeServiceHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle() => Advapi32.CloseServiceHandle(handle);
}

using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>Handle of a search through the filter manager's list.</summary>
[SupportedOSPlatform("windows")]
internal sealed class SafeFilterSearchHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>Takes a handle that FilterFindFirst gave.</summary>
    public SafeFilterSearchHandle(nint search)
        : base(ownsHandle: true) => SetHandle(search);

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => Fltlib.FilterFindClose(handle) >= 0;
}

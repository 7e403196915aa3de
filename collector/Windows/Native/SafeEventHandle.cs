using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>Handle of an event, a query, a provider's texts or a render context.</summary>
[SupportedOSPlatform("windows")]
internal sealed class SafeEventHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>For the marshaller.</summary>
    public SafeEventHandle()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Takes a handle that EvtNext gave.</summary>
    public SafeEventHandle(nint handle)
        : this() => SetHandle(handle);

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => Wevtapi.EvtClose(handle);
}

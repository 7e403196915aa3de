using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>Outcomes of calls into Windows that gave nothing.</summary>
internal static class Failures
{
    /// <summary>The outcome and reason of an error.</summary>
    public static ProbeResult ResultOf(WindowsError? error) => error?.Kind switch
    {
        // A call that claims success and gives nothing: the system only pretends to have it.
        _ when error?.Code == ErrorCodes.Success => ProbeResult.Missing(OutcomeReasons.NotOnThisSystem, error.ToString()),
        WindowsErrorKind.Denied => new ProbeResult(ItemOutcome.Denied, new OutcomeNote(OutcomeReasons.AccessDenied, error.ToString())),
        WindowsErrorKind.NotFound => ProbeResult.Missing(OutcomeReasons.NotFound, error.ToString()),
        WindowsErrorKind.NotSupported => ProbeResult.Missing(OutcomeReasons.NotOnThisSystem, error.ToString()),
        _ => new ProbeResult(ItemOutcome.Failed, new OutcomeNote(OutcomeReasons.CallFailed, error?.ToString())),
    };
}

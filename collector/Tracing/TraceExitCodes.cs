namespace ArcBundle.Collector.Tracing;

/// <summary>Meaning of the exit codes of <c>logman</c> and <c>tracerpt</c>: 0, a Win32 error number or an HRESULT (winerror.h; pla.h).</summary>
internal static class TraceExitCodes
{
    private const int AccessDenied = 5;
    private const int AccessDeniedResult = unchecked((int)0x80070005);
    private const int AlreadyExists = 183;
    private const int AlreadyExistsResult = unchecked((int)0x800700B7);

    /// <summary>ERROR_WMI_INSTANCE_NOT_FOUND: what stopping a session that does not exist gives (Microsoft: "ControlTrace").</summary>
    private const int InstanceNotFound = 4201;
    private const int InstanceNotFoundResult = unchecked((int)0x80071069);

    /// <summary>PLA_E_DCS_NOT_FOUND.</summary>
    private const int SetNotFound = unchecked((int)0x80300002);

    /// <summary>PLA_E_DCS_ALREADY_EXISTS.</summary>
    private const int SetAlreadyExists = unchecked((int)0x803000B7);

    /// <summary>What an exit code means.</summary>
    public static TraceAnswerKind KindOf(int exitCode) => exitCode switch
    {
        0 => TraceAnswerKind.Done,
        AccessDenied or AccessDeniedResult => TraceAnswerKind.Denied,
        AlreadyExists or AlreadyExistsResult or SetAlreadyExists => TraceAnswerKind.AlreadyThere,
        InstanceNotFound or InstanceNotFoundResult or SetNotFound => TraceAnswerKind.NoSession,
        _ => TraceAnswerKind.Failed,
    };

    /// <summary>An exit code as people look it up: a small number as it is, an HRESULT in hexadecimal.</summary>
    public static string TextOf(int exitCode) => exitCode is >= 0 and <= 0xFFFF
        ? FormattableString.Invariant($"{exitCode}")
        : FormattableString.Invariant($"0x{exitCode:X8}");
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows;

/// <summary>A call into Windows that failed, as a value.</summary>
/// <param name="Call">The function, for example <c>EvtExportLog</c>.</param>
/// <param name="Code">Win32 error number (winerror.h); 0 when the call claimed success but did not do what it should have.</param>
internal sealed record WindowsError(string Call, int Code)
{
    /// <summary>What the number means for an outcome.</summary>
    public WindowsErrorKind Kind => Code switch
    {
        ErrorCodes.AccessDenied or ErrorCodes.PrivilegeNotHeld => WindowsErrorKind.Denied,
        ErrorCodes.FileNotFound or ErrorCodes.PathNotFound or ErrorCodes.ServiceDoesNotExist or ErrorCodes.NotFound
            or ErrorCodes.EventChannelNotFound => WindowsErrorKind.NotFound,
        ErrorCodes.NotSupported or ErrorCodes.InvalidFunction or ErrorCodes.CallNotImplemented or ErrorCodes.ModuleNotFound
            or ErrorCodes.ProcedureNotFound => WindowsErrorKind.NotSupported,
        _ => WindowsErrorKind.Other,
    };

    /// <summary>
    /// The call and its error number, the same in every language: <c>EvtExportLog: error 5</c>. A HRESULT or status is written in hexadecimal:
    /// <c>PdhAddEnglishCounter: error 0xC0000BB8</c>.
    /// </summary>
    public override string ToString() =>
        Code < 0 ? string.Create(CultureInfo.InvariantCulture, $"{Call}: error 0x{Code:X8}") : string.Create(CultureInfo.InvariantCulture, $"{Call}: error {Code}");

    /// <summary>The error that the last P/Invoke of this thread left.</summary>
    internal static WindowsError Last(string call) => new(call, Marshal.GetLastPInvokeError());
}

namespace ArcBundle.Collector.Windows;

/// <summary>The Win32 error numbers that the collector tells apart (Microsoft: "System Error Codes"; winerror.h).</summary>
internal static class ErrorCodes
{
    /// <summary>ERROR_SUCCESS.</summary>
    public const int Success = 0;

    /// <summary>ERROR_INVALID_FUNCTION.</summary>
    public const int InvalidFunction = 1;

    /// <summary>ERROR_FILE_NOT_FOUND.</summary>
    public const int FileNotFound = 2;

    /// <summary>ERROR_PATH_NOT_FOUND.</summary>
    public const int PathNotFound = 3;

    /// <summary>ERROR_ACCESS_DENIED.</summary>
    public const int AccessDenied = 5;

    /// <summary>ERROR_INVALID_DATA.</summary>
    public const int InvalidData = 13;

    /// <summary>ERROR_BAD_LENGTH: what STATUS_INFO_LENGTH_MISMATCH becomes.</summary>
    public const int BadLength = 24;

    /// <summary>ERROR_NOT_SUPPORTED.</summary>
    public const int NotSupported = 50;

    /// <summary>ERROR_CALL_NOT_IMPLEMENTED.</summary>
    public const int CallNotImplemented = 120;

    /// <summary>ERROR_INSUFFICIENT_BUFFER.</summary>
    public const int InsufficientBuffer = 122;

    /// <summary>ERROR_MOD_NOT_FOUND.</summary>
    public const int ModuleNotFound = 126;

    /// <summary>ERROR_PROC_NOT_FOUND.</summary>
    public const int ProcedureNotFound = 127;

    /// <summary>ERROR_MORE_DATA.</summary>
    public const int MoreData = 234;

    /// <summary>ERROR_NO_MORE_ITEMS.</summary>
    public const int NoMoreItems = 259;

    /// <summary>ERROR_SERVICE_DOES_NOT_EXIST.</summary>
    public const int ServiceDoesNotExist = 1060;

    /// <summary>ERROR_NOT_FOUND.</summary>
    public const int NotFound = 1168;

    /// <summary>ERROR_PRIVILEGE_NOT_HELD.</summary>
    public const int PrivilegeNotHeld = 1314;

    /// <summary>ERROR_EVT_CHANNEL_NOT_FOUND.</summary>
    public const int EventChannelNotFound = 15007;

    /// <summary>ERROR_EVT_UNRESOLVED_VALUE_INSERT.</summary>
    public const int EventValueInsertUnresolved = 15029;

    /// <summary>ERROR_EVT_UNRESOLVED_PARAMETER_INSERT.</summary>
    public const int EventParameterInsertUnresolved = 15030;

    /// <summary>
    /// The Win32 error number inside a HRESULT of that origin (FACILITY_WIN32); 0 for success; any other HRESULT as it is.
    /// </summary>
    public static int OfResult(int result) =>
        result >= 0 ? Success : (result & 0x1FFF0000) == 0x00070000 ? result & 0xFFFF : result;
}

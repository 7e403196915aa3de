namespace ArcBundle.Collector.Windows;

/// <summary>Calls into libraries that not every Windows has.</summary>
internal static class WindowsCalls
{
    /// <summary>Makes the call; where the library or the function does not exist, that is the answer.</summary>
    /// <param name="call">The function, for the error.</param>
    /// <param name="make">Calls it.</param>
    public static WindowsResult<T> Guard<T>(string call, Func<WindowsResult<T>> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (DllNotFoundException)
        {
            return new WindowsError(call, ErrorCodes.ModuleNotFound);
        }
        catch (EntryPointNotFoundException)
        {
            return new WindowsError(call, ErrorCodes.ProcedureNotFound);
        }
    }
}

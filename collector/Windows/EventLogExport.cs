using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>Exports event logs through the event log service, so that records still in memory are in the file.</summary>
[SupportedOSPlatform("windows")]
internal static class EventLogExport
{
    /// <summary>All records.</summary>
    public const string AllRecords = "*";

    private const string Call = "EvtExportLog";

    /// <summary>
    /// Exports <paramref name="channel"/> to <paramref name="target"/>, which must not exist. Blocks for as long as the service takes and
    /// cannot be cancelled: run it on a thread that can be left behind.
    /// </summary>
    /// <param name="channel">Channel name, for example <c>Application</c>.</param>
    /// <param name="target">File to write; a failed export may leave a part of it, which is the caller's to remove.</param>
    /// <param name="query">XPath of the records wanted.</param>
    /// <returns>
    /// The file with its length in bytes. Error 0 when the call claimed success but there is no file or nothing in it: Wine's event log
    /// calls do that.
    /// </returns>
    public static WindowsResult<FileInfo> Export(string channel, string target, string query = AllRecords)
    {
        try
        {
            if (!Wevtapi.EvtExportLog(0, channel, query, target, Wevtapi.ChannelPath))
                return WindowsError.Last(Call);
        }
        catch (DllNotFoundException)
        {
            return new WindowsError(Call, ErrorCodes.ModuleNotFound);
        }
        catch (EntryPointNotFoundException)
        {
            return new WindowsError(Call, ErrorCodes.ProcedureNotFound);
        }

        var file = new FileInfo(target);
        return file is { Exists: true, Length: > 0 } ? file : new WindowsError(Call, ErrorCodes.Success);
    }
}

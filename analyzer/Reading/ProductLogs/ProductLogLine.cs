using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>
/// One line of a job, agent, tape or activity log with the lines that continue it. Null means that the line does not tell.
/// </summary>
internal sealed record ProductLogLine
{
    /// <summary>The line as written, with its time stamp; lines that continue it follow after line feeds. Cut at <see cref="ProductLogReader.LongestText"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The time stamp as written.</summary>
    public required WrittenTime Written { get; init; }

    /// <summary>
    /// Local time of the host (or at <see cref="WrittenTime.Offset"/> when one is written), of unspecified kind.
    /// Null while the year is open: see <see cref="ProductLogClock"/>.
    /// </summary>
    public DateTime? LocalTime { get; init; }

    /// <summary>True when day and month could not be told apart: the time is one of two readings and good for the order only.</summary>
    public bool IsDateAmbiguous { get; init; }

    /// <summary>Severity word.</summary>
    public LogSeverity? Severity { get; init; }

    /// <summary>Message code in capitals, for example <c>E3392</c> or <c>AE0577</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Job number.</summary>
    public long? Job { get; init; }

    /// <summary>Session number.</summary>
    public long? Session { get; init; }

    /// <summary>Node or agent name as written.</summary>
    public string? Node { get; init; }

    /// <summary>Address of the node as written.</summary>
    public string? Address { get; init; }

    /// <summary>Port, 0 to 65535.</summary>
    public int? Port { get; init; }

    /// <summary>
    /// Error number: <c>ec</c>, <c>rc</c> or network error, decimal or hexadecimal; of several the first that is not 0.
    /// A Win32 error wrapped in an HRESULT (<c>0x8007274C</c>) is unwrapped.
    /// </summary>
    public int? ErrorNumber { get; init; }

    /// <summary>Name of the virtual machine, of AE0577 and AE0580.</summary>
    public string? VirtualMachine { get; init; }

    /// <summary>Name or address of the ESX or vCenter server, of AE0577 and AE0580.</summary>
    public string? HypervisorServer { get; init; }

    /// <summary>True when the line says that something ended, finished or was completed.</summary>
    public bool IsEndWord { get; init; }

    /// <summary>True when the line says that something started or begins.</summary>
    public bool IsStartWord { get; init; }

    /// <summary>True when the year is written in the line and not inferred.</summary>
    public bool IsYearWritten => Written.HasYear;

    /// <summary>True for an error line: an <c>E</c> or <c>AE</c> code, or an error number other than 0.</summary>
    public bool IsError => ErrorNumber is not (null or 0) || Code is ['E', ..] or ['A', 'E', ..];
}

using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>What the words of one log line tell, while the line is read: see <see cref="ProductLogLine"/> for the meaning of each.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct LogFacts
{
    /// <summary>Message code in capitals.</summary>
    public string? Code { get; set; }

    /// <summary>Job number.</summary>
    public long? Job { get; set; }

    /// <summary>Session number.</summary>
    public long? Session { get; set; }

    /// <summary>Node or agent name.</summary>
    public string? Node { get; set; }

    /// <summary>Address of the node.</summary>
    public string? Address { get; set; }

    /// <summary>Port.</summary>
    public int? Port { get; set; }

    /// <summary>Error number.</summary>
    public int? ErrorNumber { get; set; }

    /// <summary>Virtual machine of AE0577 and AE0580.</summary>
    public string? VirtualMachine { get; set; }

    /// <summary>ESX or vCenter server of AE0577 and AE0580.</summary>
    public string? HypervisorServer { get; set; }

    /// <summary>Whether something ended.</summary>
    public bool IsEndWord { get; set; }

    /// <summary>Whether something started.</summary>
    public bool IsStartWord { get; set; }

    /// <summary>True for an error line: an <c>E</c> or <c>AE</c> code, or an error number other than 0.</summary>
    public readonly bool IsError => ErrorNumber is not (null or 0) || Code is ['E', ..] or ['A', 'E', ..];

    /// <summary>True when the line must be kept: an error, or a warning of the product.</summary>
    public readonly bool IsTelling => IsError || Code is ['W', ..] or ['A', 'W', ..];
}

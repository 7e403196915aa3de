namespace ArcBundle.Analyzer.Serving;

/// <summary>Bounds of what one <c>arcanalyze serve</c> takes. What is inside of a bundle is bounded by the intake, as on the command line.</summary>
internal sealed record ServeLimits
{
    /// <summary>The documented bounds.</summary>
    public static ServeLimits Default { get; } = new();

    /// <summary>Largest body of one upload, in bytes: 1 GiB. A bundle has 200 MB unless its collector was told otherwise.</summary>
    public long UploadBytes { get; init; } = 1L << 30;

    /// <summary>Most files of one upload.</summary>
    public int UploadFiles { get; init; } = 64;

    /// <summary>Uploads received at the same time.</summary>
    public int Uploads { get; init; } = 2;

    /// <summary>Longest time of one upload.</summary>
    public TimeSpan UploadTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Most bytes of all uploads together that are kept, in bytes: 4 GiB.</summary>
    public long KeptBytes { get; init; } = 4L << 30;

    /// <summary>Most analyses that are kept, with those that wait; more are refused until one is removed.</summary>
    public int KeptRuns { get; init; } = 50;

    /// <summary>Longest time of one analysis. Only one runs at a time; an analysis has a bound of memory, two would have twice that.</summary>
    public TimeSpan AnalysisTime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Largest body of a form without files, in bytes.</summary>
    public int FormBytes { get; init; } = 16 * 1024;

    /// <summary>Largest kept report that is shown from a case library, in bytes: 64 MiB.</summary>
    public long ReportBytes { get; init; } = 64L << 20;

    /// <summary>Most connections at the same time.</summary>
    public int Connections { get; init; } = 64;

    /// <summary>How long what is running may take to end when the server stops.</summary>
    public TimeSpan StopTime { get; init; } = TimeSpan.FromSeconds(10);
}

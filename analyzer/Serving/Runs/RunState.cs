namespace ArcBundle.Analyzer.Serving.Runs;

/// <summary>How far an analysis is.</summary>
internal enum RunState
{
    /// <summary>It waits for those before it.</summary>
    Waiting,

    /// <summary>The files are opened and checked.</summary>
    Opening,

    /// <summary>The evidence is read and weighed.</summary>
    Analyzing,

    /// <summary>The reports are written.</summary>
    Reporting,

    /// <summary>The reports are there.</summary>
    Done,

    /// <summary>There is no report; a sentence says why.</summary>
    Failed,
}

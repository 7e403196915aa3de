namespace ArcBundle.Scenarios.Logs;

/// <summary>The form of a product log. No real one is public: all of these are synthetic, of the forms that the analyzer promises to read.</summary>
internal enum LogStyle
{
    /// <summary>Lines with date, severity and job, year first.</summary>
    Plain,

    /// <summary>Lines whose time stands in brackets, with fractions.</summary>
    Bracketed,

    /// <summary>Lines with month first and AM/PM.</summary>
    American,

    /// <summary>Lines with day first and dots.</summary>
    Dotted,

    /// <summary>Rows of the log's table, parted by commas.</summary>
    Csv,

    /// <summary>Rows of the log's table, parted by tabs.</summary>
    Tsv,
}

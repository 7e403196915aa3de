namespace ArcBundle.Analyzer.Reporting;

/// <summary>A form that an analysis can be reported in.</summary>
internal enum ReportFormat
{
    /// <summary>One self-contained page for people.</summary>
    Html,

    /// <summary><c>arcbundle.report/1</c> for programs.</summary>
    Json,

    /// <summary>Text for a terminal or a mail.</summary>
    Text,

    /// <summary>Half a page of Markdown for a ticket.</summary>
    Markdown,

    /// <summary>The draft of an answer to the customer.</summary>
    Reply,
}

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Analyses and their reports in the index.</summary>
internal static class AnalysisRecords
{
    /// <summary>The analyses of a case, oldest first.</summary>
    public static List<CaseAnalysis> Of(LibraryIndex index, Case owner) => index.Rows(
        """
        SELECT number, at_utc, folder, tool_version, rules_version, rules_sha256, report_sha256, exit_code
        FROM analyses WHERE case_number = $case ORDER BY number
        """,
        row => new CaseAnalysis
        {
            AtUtc = row.Time(1),
            Folder = AnalysisFolderName.IsOne(row.Text(2)) ? row.Text(2) : throw IndexRow.Damaged(),
            ToolVersion = row.Text(3),
            RulesVersion = row.Text(4),
            RulesHash = row.Hash(5),
            ReportHash = row.Hash(6),
            ExitCode = (int)row.Number(7),
            Inputs = InputsOf(index, row.Number(0)),
            Reports = ReportsOf(index, row.Number(0)),
        },
        ("case", owner.Number));

    /// <summary>Adds an analysis.</summary>
    /// <param name="index">The index, in a transaction.</param>
    /// <param name="caseNumber">The case.</param>
    /// <param name="analysis">What to add.</param>
    public static void Add(LibraryIndex index, long caseNumber, CaseAnalysis analysis)
    {
        var number = index.Insert(
            """
            INSERT INTO analyses (case_number, at_utc, folder, tool_version, rules_version, rules_sha256, report_sha256, exit_code)
            VALUES ($case, $at, $folder, $tool, $version, $rules, $report, $exit)
            """,
            ("case", caseNumber), ("at", IndexRow.Time(analysis.AtUtc)), ("folder", analysis.Folder), ("tool", analysis.ToolVersion),
            ("version", analysis.RulesVersion), ("rules", analysis.RulesHash.Text), ("report", analysis.ReportHash.Text), ("exit", analysis.ExitCode));
        foreach (var input in analysis.Inputs)
        {
            index.Run(
                "INSERT INTO analysis_inputs (analysis_number, attachment_number, whole) VALUES ($number, $attachment, $whole)",
                ("number", number), ("attachment", input.Attachment), ("whole", input.Whole ? 1 : 0));
        }

        foreach (var report in analysis.Reports)
        {
            index.Run(
                "INSERT INTO analysis_reports (analysis_number, name, sha256, length) VALUES ($number, $name, $hash, $length)",
                ("number", number), ("name", report.Path), ("hash", report.Content!.Hash.Text), ("length", report.Content.Length));
        }
    }

    private static List<AnalyzedInput> InputsOf(LibraryIndex index, long number) => index.Rows(
        """
        SELECT a.number, a.sha256, i.whole FROM analysis_inputs i JOIN attachments a ON a.number = i.attachment_number
        WHERE i.analysis_number = $number ORDER BY a.number
        """,
        static row => new AnalyzedInput(row.Number(0), row.Hash(1), row.Number(2) == 1),
        ("number", number));

    private static List<AttachedFile> ReportsOf(LibraryIndex index, long number) => index.Rows(
        "SELECT name, sha256, length FROM analysis_reports WHERE analysis_number = $number ORDER BY name",
        static row => new AttachedFile(ReportFile.IsName(row.Text(0)) ? row.Text(0) : throw IndexRow.Damaged(), new StoredContent(row.Hash(1), row.Number(2)), null, null),
        ("number", number));
}

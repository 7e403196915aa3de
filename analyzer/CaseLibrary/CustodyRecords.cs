namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>The chain of custody in the index.</summary>
internal static class CustodyRecords
{
    /// <summary>The entries of a case, oldest first.</summary>
    public static List<CustodyEntry> Of(LibraryIndex index, Case owner) => index.Rows(
        "SELECT at_utc, action, machine, user, subject, host, sha256 FROM custody WHERE case_number = $case ORDER BY number",
        static row => new CustodyEntry
        {
            AtUtc = row.Time(0),
            Action = CustodyActionNames.Parse(row.Text(1)) ?? throw IndexRow.Damaged(),
            Station = new Station(row.Text(2), row.Text(3)),
            Subject = row.TextOrNull(4),
            Host = row.TextOrNull(5),
            Hash = row.HashOrNull(6),
        },
        ("case", owner.Number));

    /// <summary>Adds an entry.</summary>
    public static void Add(LibraryIndex index, long caseNumber, CustodyEntry entry) => index.Run(
        """
        INSERT INTO custody (case_number, at_utc, action, machine, user, subject, host, sha256)
        VALUES ($case, $at, $action, $machine, $user, $subject, $host, $hash)
        """,
        ("case", caseNumber), ("at", IndexRow.Time(entry.AtUtc)), ("action", entry.Action.ToName()), ("machine", entry.Station.Machine),
        ("user", entry.Station.User), ("subject", entry.Subject), ("host", entry.Host), ("hash", entry.Hash?.Text));
}

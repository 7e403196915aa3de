namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Cases in the index.</summary>
internal static class CaseRecords
{
    private const string Select =
        """
        SELECT number, id, opened_utc,
               (SELECT count(*) FROM attachments a WHERE a.case_number = c.number),
               (SELECT count(*) FROM analyses n WHERE n.case_number = c.number)
        FROM cases c
        """;

    /// <summary>All cases, in order of opening.</summary>
    public static List<Case> All(LibraryIndex index) => index.Rows($"{Select} ORDER BY number", Read);

    /// <summary>The case with that id, or null.</summary>
    public static Case? Find(LibraryIndex index, CaseId id) =>
        index.Rows($"{Select} WHERE id = $id", Read, ("id", id.Text)).FirstOrDefault();

    /// <summary>Adds a case.</summary>
    /// <returns>Its number.</returns>
    public static long Add(LibraryIndex index, CaseId id, DateTimeOffset openedUtc) =>
        index.Insert("INSERT INTO cases (id, opened_utc) VALUES ($id, $opened)", ("id", id.Text), ("opened", IndexRow.Time(openedUtc)));

    // The id is a folder's name later on: an index that somebody edited must not lead out of the library.
    private static Case Read(IndexRow row) =>
        new(CaseId.Parse(row.Text(1)) ?? throw IndexRow.Damaged(), row.Time(2), row.Number(3), row.Number(4)) { Number = row.Number(0) };
}

using System.Globalization;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Attachments and stored files in the index.</summary>
internal static class AttachmentRecords
{
    /// <summary>What is attached to a case, in the order of attaching.</summary>
    public static List<Attachment> Of(LibraryIndex index, Case owner) => index.Rows(
        """
        SELECT number, kind, name, sha256, attached_utc, bundle_id, host, role, collected_utc
        FROM attachments WHERE case_number = $case ORDER BY number
        """,
        row => Read(row, FilesOf(index, row.Number(0))),
        ("case", owner.Number));

    /// <summary>The attachment of a case with that content, or null.</summary>
    public static Attachment? Find(LibraryIndex index, Case owner, AttachmentKind kind, ContentHash hash) => index.Rows(
        """
        SELECT number, kind, name, sha256, attached_utc, bundle_id, host, role, collected_utc
        FROM attachments WHERE case_number = $case AND kind = $kind AND sha256 = $hash
        """,
        row => Read(row, FilesOf(index, row.Number(0))),
        ("case", owner.Number), ("kind", NameOf(kind)), ("hash", hash.Text)).FirstOrDefault();

    /// <summary>Whether the index knows that content.</summary>
    public static bool IsIndexed(LibraryIndex index, ContentHash hash) =>
        index.Number("SELECT 1 FROM files WHERE sha256 = $hash", ("hash", hash.Text)) is not null;

    /// <summary>All stored content, in order of the hash.</summary>
    public static List<StoredContent> AllContent(LibraryIndex index) => index.Rows(
        "SELECT sha256, length FROM files ORDER BY sha256", static row => new StoredContent(row.Hash(0), row.Number(1)));

    /// <summary>Where content belongs: ids of the cases and names of the files, in order of attaching.</summary>
    public static List<(string CaseId, string Name)> UsesOf(LibraryIndex index, ContentHash hash) => index.Rows(
        """
        SELECT c.id, CASE a.kind WHEN 'folder' THEN a.name || '/' || f.path ELSE f.path END
        FROM attachment_files f JOIN attachments a ON a.number = f.attachment_number JOIN cases c ON c.number = a.case_number
        WHERE f.sha256 = $hash ORDER BY a.number, f.path
        """,
        static row => (row.Text(0), row.Text(1)),
        ("hash", hash.Text));

    /// <summary>Adds an attachment with its files.</summary>
    /// <param name="index">The index, in a transaction.</param>
    /// <param name="caseNumber">The case.</param>
    /// <param name="attachment">What to add; its number is given by the index.</param>
    /// <returns>The number.</returns>
    public static long Add(LibraryIndex index, long caseNumber, Attachment attachment)
    {
        var number = index.Insert(
            """
            INSERT INTO attachments (case_number, kind, name, sha256, attached_utc, bundle_id, host, role, collected_utc)
            VALUES ($case, $kind, $name, $hash, $at, $bundle, $host, $role, $collected)
            """,
            ("case", caseNumber), ("kind", NameOf(attachment.Kind)), ("name", attachment.Name), ("hash", attachment.Hash.Text),
            ("at", IndexRow.Time(attachment.AttachedUtc)), ("bundle", attachment.Bundle?.BundleId?.ToString("D", CultureInfo.InvariantCulture)),
            ("host", attachment.Bundle?.Host), ("role", attachment.Bundle?.Role),
            ("collected", attachment.Bundle?.CollectedUtc is { } at ? IndexRow.Time(at) : null));
        foreach (var file in attachment.Files)
        {
            if (file.Content is { } content)
            {
                index.Run(
                    "INSERT INTO files (sha256, length, stored_utc) VALUES ($hash, $length, $at) ON CONFLICT (sha256) DO NOTHING",
                    ("hash", content.Hash.Text), ("length", content.Length), ("at", IndexRow.Time(attachment.AttachedUtc)));
            }

            index.Run(
                "INSERT INTO attachment_files (attachment_number, path, sha256, skipped, modified_utc) VALUES ($number, $path, $hash, $skipped, $modified)",
                ("number", number), ("path", file.Path), ("hash", file.Content?.Hash.Text), ("skipped", file.Skipped?.ToName()),
                ("modified", file.ModifiedUtc is { } modified ? IndexRow.Time(modified) : null));
        }

        return number;
    }

    private static List<AttachedFile> FilesOf(LibraryIndex index, long attachment) => index.Rows(
        """
        SELECT a.path, a.sha256, f.length, a.skipped, a.modified_utc
        FROM attachment_files a LEFT JOIN files f ON f.sha256 = a.sha256 WHERE a.attachment_number = $number ORDER BY a.path
        """,
        static row => new AttachedFile(
            row.Text(0),
            row.HashOrNull(1) is { } hash ? new StoredContent(hash, row.Number(2)) : null,
            row.TextOrNull(3) is { } skipped ? SkipReasonNames.Parse(skipped) ?? throw IndexRow.Damaged() : null,
            row.TimeOrNull(4)),
        ("number", attachment));

    private static Attachment Read(IndexRow row, IReadOnlyList<AttachedFile> files) => new()
    {
        Number = row.Number(0),
        Kind = row.Text(1) switch { "file" when files is [{ Content: not null }] => AttachmentKind.File, "folder" => AttachmentKind.Folder, _ => throw IndexRow.Damaged() },
        Name = row.Text(2),
        Hash = row.Hash(3),
        AttachedUtc = row.Time(4),
        Bundle = row.TextOrNull(7) is { } role ? new BundleIdentity(BundleIdOf(row.TextOrNull(5)), row.TextOrNull(6), role, row.TimeOrNull(8)) : null,
        Files = files,
    };

    private static Guid? BundleIdOf(string? text) =>
        text is null ? null : Guid.TryParseExact(text, "D", out var id) ? id : throw IndexRow.Damaged();

    private static string NameOf(AttachmentKind kind) => kind == AttachmentKind.File ? "file" : "folder";
}

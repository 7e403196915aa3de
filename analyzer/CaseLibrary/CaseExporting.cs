using System.Security.Cryptography;
using System.Text;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>
/// Copies a case out of the library: evidence under its original names, reports, <c>case.json</c> with the chain of custody, and <c>SHA256SUMS</c>
/// over all of them in the form that <c>sha256sum -c</c> reads. The export itself is recorded in the chain of custody.
/// </summary>
/// <param name="folder">The library.</param>
/// <param name="index">Its index.</param>
/// <param name="settings">Clock and station.</param>
internal sealed class CaseExporting(LibraryFolder folder, LibraryIndex index, CaseStoreSettings settings)
{
    private readonly List<(string Name, string Hash)> _written = [];

    /// <summary>Exports a case.</summary>
    /// <exception cref="IOException">The target cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The target cannot be written.</exception>
    public LibraryAnswer<ExportReport> Export(CaseFile file, IExportTarget target, string name)
    {
        var prepared = LibraryFaults.Guard(folder, () => Prepare(file));
        if (!prepared.TryGet(out var evidence, out var problem))
            return problem;
        using (evidence.Workspace)
        {
            // Not guarded: what the target throws is about the target and not the library.
            CopyBelow(evidence.Folder, "evidence", target);
            foreach (var analysis in file.Analyses)
                CopyBelow(folder.ReportsOf(file.Case.Id, analysis.Folder), $"reports/{analysis.Folder}", target);
            using var document = new MemoryStream();
            ExportDocument.Write(file, document);
            document.Position = 0;
            Copy(document, "case.json", target);
            var sums = Encoding.UTF8.GetBytes(string.Concat(_written.Select(static file => $"{file.Hash}  {file.Name}\n")));
            using (var list = target.Create("SHA256SUMS"))
                list.Write(sums);
            var hash = ContentHash.Parse(Convert.ToHexStringLower(SHA256.HashData(sums)))!;
            return LibraryFaults.Guard<ExportReport>(folder, () => Record(file.Case, name, hash, evidence));
        }
    }

    private LibraryAnswer<Materialisation> Prepare(CaseFile file)
    {
        var workspace = Workspace.Create(folder);
        try
        {
            return Materialisation.Of(folder, workspace, file.Attachments, settings.Told);
        }
        catch
        {
            workspace.Dispose();
            throw;
        }
    }

    private ExportReport Record(Case owner, string name, ContentHash hash, Materialisation evidence)
    {
        using var transaction = index.Write();
        CustodyRecords.Add(index, owner.Number, new CustodyEntry
        {
            AtUtc = settings.Time.GetUtcNow(),
            Action = CustodyAction.Exported,
            Station = settings.Station,
            Subject = name,
            Hash = hash,
        });
        transaction.Commit();
        return new(_written.Count, hash, evidence.LeftOut);
    }

    private void CopyBelow(string source, string place, IExportTarget target)
    {
        // Without attachments nothing was copied; reports may have been lost, which "case check" tells.
        if (!Directory.Exists(source))
            return;
        foreach (var path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            Copy(content, $"{place}/{Path.GetRelativePath(source, path).Replace(Path.DirectorySeparatorChar, '/')}", target);
        }
    }

    private void Copy(Stream content, string name, IExportTarget target)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        using (var written = target.Create(name))
        {
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                written.Write(buffer, 0, read);
            }
        }

        _written.Add((name, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }
}

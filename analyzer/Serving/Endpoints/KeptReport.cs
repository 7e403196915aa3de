using ArcBundle.Analyzer.CaseLibrary;

namespace ArcBundle.Analyzer.Serving.Endpoints;

/// <summary>A report that the library keeps. Name and place come from the index, never from an address.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Content">What it should hold.</param>
internal sealed record KeptReport(string Name, string Path, StoredContent Content)
{
    /// <summary>Finds the report of an analysis of a case.</summary>
    public static LibraryAnswer<KeptReport> Find(CaseStore store, CaseFile file, string folder, string name)
    {
        var analysis = file.Analyses.FirstOrDefault(one => string.Equals(one.Folder, folder, StringComparison.Ordinal));
        var report = analysis?.Reports.FirstOrDefault(one => string.Equals(one.Path, name, StringComparison.Ordinal));
        if (analysis is null || report?.Content is not { } content)
            return LibraryProblem.Usage("serve.case.no-report", ("case", file.Case.Id.Text));
        return new KeptReport(report.Path, store.ReportPaths(file.Case, analysis).Single(path => string.Equals(System.IO.Path.GetFileName(path), report.Path, StringComparison.Ordinal)), content);
    }

    /// <summary>Its bytes; null when they are not what was kept, cannot be read, or are more than <paramref name="most"/>.</summary>
    public byte[]? Read(long most)
    {
        if (Content.Length > most)
            return null;
        try
        {
            using var file = ContentStore.Open(Path);
            var bytes = new byte[Content.Length];
            if (file.Length != Content.Length || file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) != bytes.Length)
                return null;
            return ContentHash.Of(System.Security.Cryptography.SHA256.HashData(bytes)).Equals(Content.Hash) ? bytes : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

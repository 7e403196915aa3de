using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Serving.Uploads;

namespace ArcBundle.Analyzer.Serving.Runs;

/// <summary>What the files of an upload mean as paths of a command line.</summary>
internal static class RunInputs
{
    /// <summary>
    /// The paths to analyze: every bundle, part and zip by itself; a bundle's journal not at all, because its bundle finds it; and the single files
    /// of one host as a folder, because that is what a folder of hand-collected files means.
    /// </summary>
    public static IReadOnlyList<string> Of(Upload upload, bool oneHost)
    {
        var bundles = upload.Files.Select(static file => Path.GetFileName(file.Path)).Where(static name => !BundleFileNames.IsJournal(name))
            .Select(BundleFileNames.BundleOf).ToHashSet(StringComparer.Ordinal);
        var paths = new List<string>();
        var single = new List<UploadedFile>();
        foreach (var file in upload.Files)
        {
            var name = Path.GetFileName(file.Path);
            if (BundleFileNames.IsJournal(name) && bundles.Contains(BundleFileNames.BundleOf(name)))
                continue;
            if (FileForms.Of(file.Path) == FileForm.Plain)
                single.Add(file);
            else
                paths.Add(file.Path);
        }

        if (single.Count < 2 || !oneHost)
            return [.. paths, .. single.Select(static file => file.Path)];
        return [.. paths, Together(upload, single)];
    }

    /// <summary>
    /// The paths to attach to a case once the upload was analyzed: every file as it came, journals too, and the single files of one host as their folder.
    /// </summary>
    public static IReadOnlyList<string> ToAttach(Upload upload)
    {
        var inFolder = upload.Files.Where(file => string.Equals(Path.GetDirectoryName(file.Path), upload.HostFolder, StringComparison.Ordinal));
        return [.. upload.Files.Except(inFolder).Select(static file => file.Path), .. inFolder.Any() ? [upload.HostFolder] : Array.Empty<string>()];
    }

    private static string Together(Upload upload, List<UploadedFile> single)
    {
        Directory.CreateDirectory(upload.HostFolder);
        foreach (var file in single)
            upload.Move(file, upload.HostFolder);
        return upload.HostFolder;
    }
}

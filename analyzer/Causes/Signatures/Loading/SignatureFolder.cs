using ArcBundle.Analyzer.Causes.Signatures.Yaml;

namespace ArcBundle.Analyzer.Causes.Signatures.Loading;

/// <summary>Loads the signature files of a folder: <c>*.yml</c> and <c>*.yaml</c>, also in subfolders, without following links.</summary>
internal static class SignatureFolder
{
    /// <summary>Files that are loaded.</summary>
    public const int MostFiles = 500;

    private const int MostLevels = 4;

    private static readonly EnumerationOptions Listing = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = MostLevels,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    /// <summary>Loads all files and runs their samples.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellation">Asked before every file.</param>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public static LoadedSignatures Load(string folder, CancellationToken cancellation)
    {
        List<string> names =
        [
            .. Directory.EnumerateFiles(folder, "*", Listing)
                .Where(static path => path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Take(MostFiles + 1).Order(StringComparer.Ordinal),
        ];
        var signatures = new List<Signature>();
        var problems = new List<SignatureProblem>();
        if (names.Count > MostFiles)
            problems.Add(new(names[MostFiles], YamlMark.Start, new("signature.too-many-files", ("most", Numbers.Text(MostFiles)))));
        foreach (var name in names.Take(MostFiles))
        {
            cancellation.ThrowIfCancellationRequested();
            var found = new SignatureProblems(name);
            if (Read(folder, name, found) is { } signature)
                signatures.Add(signature);
            problems.AddRange(found.All);
        }

        return new(signatures, [.. problems, .. SignatureSet.Conflicts(signatures)], names.Count);
    }

    private static Signature? Read(string folder, string name, SignatureProblems problems)
    {
        byte[] content;
        try
        {
            using var stream = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            content = new byte[YamlLimits.Bytes + 1];
            content = content[..stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(YamlMark.Start, "unreadable");
            return null;
        }

        if (SignatureReader.Read(name, content, isBuiltIn: false, problems) is not { } signature)
            return null;
        SampleCheck.Run(signature, problems);
        return problems.Any ? null : signature;
    }
}

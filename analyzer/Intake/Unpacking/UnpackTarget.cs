using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Unpacking;

/// <summary>The folder that files are unpacked into: absent or empty, below a folder.</summary>
internal static class UnpackTarget
{
    /// <summary>Why <paramref name="output"/> cannot be the target; null when it can, with its full path in <paramref name="target"/>.</summary>
    /// <exception cref="IOException">It cannot be looked at.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be looked at.</exception>
    public static Message? Judge(string output, out string target)
    {
        target = string.Empty;
        if (string.IsNullOrWhiteSpace(output) || output.Contains('\0', StringComparison.Ordinal))
            return new Message("intake.unpack-target-empty");
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        var isTaken = File.Exists(target)
            || new DirectoryInfo(target).LinkTarget is not null
            || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any());
        if (isTaken || Path.GetDirectoryName(target) is not { } parent)
            return new Message("intake.unpack-target", ("path", target));
        return FileAbove(parent) is { } file ? new Message("intake.unpack-target-inside", ("path", target), ("file", file)) : null;
    }

    private static string? FileAbove(string? folder)
    {
        for (; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder))
                return folder;
        }

        return null;
    }
}

using System.Globalization;
using System.Text;

namespace ArcBundle.Format.Bundles;

/// <summary>File name of a bundle: <c>[case_]host_yyyymmddThhmmssZ_id8.arcb.zip</c>, ASCII, at most 120 characters.</summary>
public static class BundleName
{
    /// <summary>Ending of a plain bundle.</summary>
    public const string Extension = ".arcb.zip";

    /// <summary>Ending, after the bundle's own name, of the journal that lies beside a bundle while it is being written.</summary>
    public const string JournalExtension = ".journal.ndjson";

    private const int LongestPart = 36;

    /// <summary>Makes the name. Characters outside <c>[A-Za-z0-9.-]</c> become <c>-</c>; case and host are cut to 36 characters each.</summary>
    /// <param name="caseId">Case id; null or blank when there is none.</param>
    /// <param name="host">Host name; <c>unknown</c> when it has no usable character.</param>
    /// <param name="startedUtc">Start of the run.</param>
    /// <param name="bundleId">Bundle id; its first eight hexadecimal digits are used.</param>
    public static string Of(string? caseId, string host, DateTimeOffset startedUtc, Guid bundleId)
    {
        var time = startedUtc.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var id = bundleId.ToString("N", CultureInfo.InvariantCulture)[..8];
        var prefix = string.IsNullOrWhiteSpace(caseId) ? string.Empty : Part(caseId, "case") + "_";
        return $"{prefix}{Part(host, "unknown")}_{time}_{id}{Extension}";
    }

    /// <summary>The host part of a bundle's file name, for a bundle whose context is lost; null when the name is not of the documented form.</summary>
    public static string? HostOf(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (!fileName.EndsWith(Extension, StringComparison.Ordinal))
            return null;
        var parts = fileName[..^Extension.Length].Split('_');
        var isDocumentedForm = parts.Length is 3 or 4 && parts[^1].Length == 8 && parts[^3].Length > 0
            && DateTime.TryParseExact(parts[^2], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return isDocumentedForm ? parts[^3] : null;
    }

    private static string Part(string text, string fallback)
    {
        var part = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var safe = char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-';
            if (safe != '-' || (part.Length > 0 && part[^1] != '-'))
                part.Append(safe);
        }

        var trimmed = part.ToString().Trim('-', '.');
        if (trimmed.Length > LongestPart)
            trimmed = trimmed[..LongestPart].TrimEnd('-', '.');
        if (trimmed.Length == 0)
            return fallback;
        return BundleEntryNames.IsDeviceName(trimmed) ? trimmed + "-" : trimmed;
    }
}

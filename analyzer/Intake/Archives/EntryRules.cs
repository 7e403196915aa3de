using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>The rules that one entry can be judged by from its header alone.</summary>
internal static class EntryRules
{
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;
    private const int Link = 0xA000;

    /// <summary>FILE_ATTRIBUTE_REPARSE_POINT, which archivers on Windows keep for links.</summary>
    private const uint ReparsePoint = 0x400;

    /// <summary>Why an entry with these external attributes is refused; null when it is a plain file or folder.</summary>
    public static Message? JudgeKind(string name, uint externalAttributes)
    {
        var type = (int)(externalAttributes >> 16) & TypeMask;
        if (type == Link || (externalAttributes & ReparsePoint) != 0)
            return Refuse("intake.entry-link", name);
        var isSpecial = type is not (0 or Regular or Folder) || (type == Folder) != (name.EndsWith('/') && type != 0);
        return isSpecial ? Refuse("intake.entry-special", name) : null;
    }

    /// <summary>Why an entry with these header fields is refused; null when nothing is wrong with them.</summary>
    public static Message? JudgePacking(string name, int flags, int method, long packedLength, long length, ArchiveLimits limits)
    {
        if ((flags & (ZipFormat.EncryptedFlag | ZipFormat.StrongEncryptionFlag | ZipFormat.MaskedFlag)) != 0)
            return Refuse("intake.entry-encrypted", name);
        if (method is not (ZipFormat.Stored or ZipFormat.Deflated))
            return new Message("intake.entry-method", ("name", EntryNames.Shown(name)), ("method", Numbers.Text(method)));
        if (name.EndsWith('/') && length != 0)
            return Refuse("intake.entry-folder-data", name);
        if (method == ZipFormat.Stored && packedLength != length)
            return Refuse("intake.entry-headers", name);
        if (length > limits.EntryBytes)
            return new Message("intake.entry-size", ("name", EntryNames.Shown(name)), ("limit", Numbers.Bytes(limits.EntryBytes)));
        if (length > limits.RatioFloor && length / limits.Ratio >= packedLength)
            return new Message("intake.entry-ratio", ("name", EntryNames.Shown(name)), ("limit", Numbers.Text(limits.Ratio)));
        return null;
    }

    /// <summary>Whether entries that are harmless one by one expand too far together.</summary>
    /// <param name="length">Bytes of all entries.</param>
    /// <param name="packedLength">Their packed bytes.</param>
    /// <param name="limits">Ratio, and how much is taken before it counts.</param>
    public static bool IsBombTogether(long length, long packedLength, ArchiveLimits limits) =>
        length > limits.TogetherRatioFloor && length / limits.Ratio >= packedLength;

    private static Message Refuse(string key, string name) => new(key, ("name", EntryNames.Shown(name)));
}

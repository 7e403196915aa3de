using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>
/// Recovers what is whole in an archive that is cut or whose directory is damaged: goes from local header to local header and takes an entry
/// only when its data has the length and the CRC that its own header or data descriptor declares.
/// </summary>
internal sealed class ZipSalvage
{
    private readonly ArchiveFile _file;
    private readonly ArchiveLimits _limits;
    private readonly List<(StoredEntry Entry, long Start)> _whole = [];
    private readonly List<RefusedEntry> _refused = [];
    private long _work;
    private long _expanded;
    private long _packed;
    private int _tried;

    private ZipSalvage(ArchiveFile file, ArchiveLimits limits)
    {
        _file = file;
        _limits = limits;
    }

    /// <summary>Entries that are whole, and those that are not but could be named.</summary>
    public static (IReadOnlyList<StoredEntry> Whole, IReadOnlyList<RefusedEntry> Refused) Run(ArchiveFile file, ArchiveLimits limits)
    {
        var salvage = new ZipSalvage(file, limits);
        for (var at = salvage.NextHeader(0); at >= 0; at = salvage.NextHeader(salvage.Take(at)))
        {
        }

        var duplicates = EntryDuplicates.Judge([.. salvage._whole.Select(static w => w.Entry.Name)]);
        for (var i = 0; i < duplicates.Count; i++)
        {
            if (duplicates[i] is { } why)
                salvage._refused.Add(new RefusedEntry(salvage._whole[i].Entry.Name, why));
        }

        return ([.. salvage._whole.Where((_, i) => duplicates[i] is null).Select(static w => w.Entry)], salvage._refused);
    }

    private long NextHeader(long from)
    {
        if (from >= _file.Length)
            return -1;
        if (_tried >= _limits.Entries || _work >= _limits.TotalBytes || EntryRules.IsBombTogether(_expanded, _packed, _limits))
        {
            _refused.Add(new RefusedEntry(string.Empty, new Message("intake.salvage-limit", ("position", Numbers.Text(from)))));
            return -1;
        }

        return SignatureScan.Next(_file, ZipFormat.LocalSignature, from, _file.Length);
    }

    /// <summary>Tries the header at <paramref name="at"/>; gives the position from which to go on.</summary>
    private long Take(long at)
    {
        _tried++;
        var next = at + sizeof(uint);
        if (LocalHeader.Read(_file, at) is not { } local || !LooksReal(local))
            return next;
        var name = EntryNameDecoding.Decode([(local.Name, (local.Flags & ZipFormat.Utf8Flag) != 0)])[0];
        if (EntryNames.Judge(name, _limits) is { } badName)
        {
            _refused.Add(new RefusedEntry(name, badName));
            return next;
        }

        var entry = Locate(local, name);
        var why = entry is null ? Cut(name) : EntryRules.JudgePacking(name, local.Flags, entry.Method, entry.PackedLength, entry.Length, _limits);
        if (why is null && !LocalAgreement.SameUnicodePath(local.UnicodePath, name))
            why = new Message("intake.entry-unicode-name", ("name", EntryNames.Shown(name)));
        if (why is null)
        {
            _work += entry!.Length;
            _expanded += entry.Length;
            _packed += entry.PackedLength;
            var check = EntryCheck.Run(name, () => EntryContent.OpenGuarded(_file, entry));
            why = check.Problem;
            if (why is null)
            {
                if (!entry.IsFolder)
                    _whole.Add((new StoredEntry(name, entry.Length, check.Sha256!, () => EntryContent.OpenGuarded(_file, entry)), at));
                return entry.End;
            }
        }

        _refused.Add(new RefusedEntry(name, why));
        return entry is not null && IsBoundary(entry.End) ? entry.End : next;
    }

    /// <summary>The entry with its sizes, from the header or from the descriptor after the data; null when they are unknown or beyond the file's end.</summary>
    private ArchiveEntry? Locate(LocalHeader local, string name)
    {
        if (local.HasDescriptor && local.PackedLength == 0)
            return LocateByDescriptor(local, name);
        var end = local.DataOffset + local.PackedLength;
        var descriptor = local.HasDescriptor && local.PackedLength <= _file.Length - local.DataOffset
            ? Math.Max(0, LocalAgreement.DescriptorLength(_file, end, local.Crc, local.PackedLength, local.Length))
            : 0;
        // The writer fills the sizes in when an entry is complete: deflated data of no length is a header whose entry never was.
        var isUnfinished = local is { PackedLength: 0, Method: not ZipFormat.Stored };
        return isUnfinished || local.PackedLength > _file.Length - local.DataOffset
            ? null
            : new ArchiveEntry(name, local.Offset, local.DataOffset, local.PackedLength, end + descriptor, local.Length, local.Crc, local.Method);
    }

    private ArchiveEntry? LocateByDescriptor(LocalHeader local, string name)
    {
        Span<byte> fields = stackalloc byte[24];
        var at = local.DataOffset;
        while ((at = SignatureScan.Next(_file, ZipFormat.DescriptorSignature, at, _file.Length)) >= 0)
        {
            // Scanning is work too: many headers without a descriptor must not each cost the whole file.
            _work += at - local.DataOffset;
            var packed = at - local.DataOffset;
            fields.Clear();
            _file.Read(at, fields);
            if (DescriptorValues.Read(fields, packed) is { } values)
            {
                var length = LocalAgreement.DescriptorLength(_file, at, values.Crc, packed, values.Length);
                return new ArchiveEntry(name, local.Offset, local.DataOffset, packed, at + length, values.Length, values.Crc, local.Method);
            }

            if (_work >= _limits.TotalBytes)
                return null;
            at += sizeof(uint);
        }

        _work += _file.Length - local.DataOffset;
        return null;
    }

    private bool IsBoundary(long position)
    {
        Span<byte> signature = stackalloc byte[2];
        return position == _file.Length || (_file.TryFill(position, signature) && signature is [(byte)'P', (byte)'K']);
    }

    /// <summary>Four bytes of packed data may look like a signature; a header has more to it.</summary>
    private static bool LooksReal(LocalHeader local) => local is { Version: <= 63, Method: <= 99, Name.Length: > 0 };

    private static Message Cut(string name) => new("intake.entry-cut", ("name", EntryNames.Shown(name)));
}

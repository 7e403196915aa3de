namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>A volume as <c>vssadmin</c> writes it: <c>(C:)\\?\Volume{…}\</c>, in every language.</summary>
/// <param name="MountPoint">Drive or folder between the parentheses; null for <c>(?)</c>, a volume without one.</param>
/// <param name="Id">The GUID in the volume's name.</param>
internal readonly record struct VssVolume(string? MountPoint, Guid Id)
{
    private const int GuidLength = 38;

    /// <summary>The volume that stands after the first colon of a line; null for another line, also for one that ends inside the GUID.</summary>
    public static VssVolume? Of(string line)
    {
        if (VssLine.AfterColon(line) is not { } value)
            return null;
        var name = value.IndexOf(VssText.Volume, StringComparison.OrdinalIgnoreCase);
        var brace = name + VssText.Volume.Length - 1;
        if (name < 0 || brace + GuidLength > value.Length || !Guid.TryParseExact(value.AsSpan(brace, GuidLength), "B", out var id))
            return null;
        var before = value.AsSpan(0, name).Trim();
        if (before is not ("" or ['(', .., ')']))
            return null;
        var mount = before.IsEmpty ? before : before[1..^1].Trim();
        return new(mount is "" or "?" ? null : mount.ToString(), id);
    }

    /// <summary>Mount point, else the volume's name.</summary>
    public override string ToString() => MountPoint ?? $@"\\?\Volume{Id:B}\";
}

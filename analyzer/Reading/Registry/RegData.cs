using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.Registry;

/// <summary>The data of a value line: what stands after <c>=</c>.</summary>
/// <param name="Kind">Type.</param>
/// <param name="Text">Data as <see cref="RegistryDataKind"/> says; null when the collector withheld it.</param>
/// <param name="WithheldBytes">Length in bytes of what was withheld; null when nothing was, or it is not known.</param>
internal readonly record struct RegData(RegistryDataKind Kind, string? Text, long? WithheldBytes = null)
{
    /// <summary>What the collector writes in the place of data that may be a secret, before its length.</summary>
    private const string Withheld = "[withheld:";

    /// <summary>A text in quotes.</summary>
    public static RegData Of(string text) => LengthOf(text) is not null ? new(RegistryDataKind.Text, null) : new(RegistryDataKind.Text, text);

    /// <summary>The data of <paramref name="data"/>, which is no quoted text; null when it is none.</summary>
    /// <param name="data">Everything after the equals sign, continuation lines joined.</param>
    /// <param name="ansi">The encoding of hexadecimal texts of version 4; null for version 5, where they are UTF-16.</param>
    public static RegData? Parse(ReadOnlySpan<char> data, Encoding? ansi)
    {
        data = data.Trim();
        if (data.StartsWith("dword:", StringComparison.OrdinalIgnoreCase))
        {
            // The registry editor writes all eight digits: fewer are a number that was cut.
            return data[6..].Trim() is { Length: 8 } digits && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
                ? new RegData(RegistryDataKind.DWord, number.ToString(CultureInfo.InvariantCulture)) : null;
        }

        var colon = data.IndexOf(':');
        if (!data.StartsWith("hex", StringComparison.OrdinalIgnoreCase) || colon is < 3 or > 14)
            return null;
        var type = (int)RegistryDataKind.Binary;
        if (colon > 3 && !(data[3] == '(' && data[colon - 1] == ')' && int.TryParse(data[4..(colon - 1)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out type)))
            return null;
        if (LengthOf(data[(colon + 1)..]) is { } withheld)
            return new RegData(Enum.IsDefined((RegistryDataKind)type) && type < (int)RegistryDataKind.Key ? (RegistryDataKind)type : RegistryDataKind.None, null, withheld);
        if (Bytes(data[(colon + 1)..]) is not { } bytes)
            return null;

        // Half a character of UTF-16 is no text.
        return Of(ansi is null && bytes.Length % 2 != 0 && (RegistryDataKind)type is RegistryDataKind.Text or RegistryDataKind.ExpandableText or RegistryDataKind.MultiText ? 0 : type, bytes, ansi);
    }

    private static RegData Of(int type, byte[] bytes, Encoding? ansi)
    {
        var kind = (RegistryDataKind)type;
        return kind switch
        {
            RegistryDataKind.Text or RegistryDataKind.ExpandableText => new RegData(kind, Decode(bytes, ansi).TrimEnd('\0')),
            RegistryDataKind.MultiText => new RegData(kind, Decode(bytes, ansi).TrimEnd('\0').Replace('\0', '\n')),
            RegistryDataKind.DWord when bytes.Length == 4 => new RegData(kind, BinaryPrimitives.ReadUInt32LittleEndian(bytes).ToString(CultureInfo.InvariantCulture)),
            RegistryDataKind.DWordBigEndian when bytes.Length == 4 => new RegData(kind, BinaryPrimitives.ReadUInt32BigEndian(bytes).ToString(CultureInfo.InvariantCulture)),
            RegistryDataKind.Link when bytes.Length % 2 == 0 => new RegData(kind, Decode(bytes, ansi: null).TrimEnd('\0')),
            RegistryDataKind.QWord when bytes.Length == 8 => new RegData(kind, BinaryPrimitives.ReadUInt64LittleEndian(bytes).ToString(CultureInfo.InvariantCulture)),
            RegistryDataKind.Binary or RegistryDataKind.ResourceList or RegistryDataKind.FullResourceDescriptor or RegistryDataKind.ResourceRequirementsList =>
                new RegData(kind, Convert.ToHexString(bytes)),
            _ => new RegData(RegistryDataKind.None, Convert.ToHexString(bytes)),
        };
    }

    private static long? LengthOf(ReadOnlySpan<char> data) => data.Trim() is var mark && mark.StartsWith(Withheld, StringComparison.Ordinal) && mark.EndsWith(']')
        && long.TryParse(mark[Withheld.Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    private static string Decode(byte[] bytes, Encoding? ansi) => (ansi ?? CodePages.Get(CodePages.Utf16, new UndecodableBytes())).GetString(bytes);

    /// <summary>Bytes as <c>0a,ff,…</c>; null when anything else stands there, as half a byte.</summary>
    private static byte[]? Bytes(ReadOnlySpan<char> text)
    {
        var bytes = new List<byte>(text.Length / 3);
        foreach (var range in text.Split(','))
        {
            var cell = text[range].Trim();
            if (cell.IsEmpty)
                continue;
            if (cell.Length != 2 || !byte.TryParse(cell, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                return null;
            bytes.Add(value);
        }

        return [.. bytes];
    }
}

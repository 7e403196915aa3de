using System.Globalization;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Comparison;

/// <summary>Tells what kind of difference one is.</summary>
internal static class EvtxDifferences
{
    private const NumberStyles Integer = NumberStyles.AllowLeadingSign;

    /// <summary>The class; <see cref="EvtxDifferenceClass.Unexplained"/> when a value is really another.</summary>
    public static EvtxDifferenceClass ClassOf(EvtxDifference difference) => difference switch
    {
        { Field: "Process", Ours: "", Theirs: "0" } => EvtxDifferenceClass.ProcessZero,
        { Field: "Record", RecordId: 0 } => EvtxDifferenceClass.Phantom,
        { Field: "Array" } => EvtxDifferenceClass.StringArray,
        { Field: "ScrambledArray" } => EvtxDifferenceClass.StringArrayScrambled,
        { Field: "Data", Ours: "", Theirs: "=" } => EvtxDifferenceClass.OptionalAbsent,
        _ when difference.Theirs == difference.Ours.TrimEnd('Z') + "00Z" && IsTime(difference.Ours, out _) => EvtxDifferenceClass.TimeDigits,
        _ when IsTime(difference.Ours, out var ours) && IsTime(difference.Theirs, out var theirs) && (ours - theirs).Duration() < TimeSpan.FromMicroseconds(3) => EvtxDifferenceClass.TimeRounded,
        _ when Hexadecimal(difference.Ours) is { } ours && ours == Hexadecimal(difference.Theirs) => EvtxDifferenceClass.HexadecimalPadding,
        _ when IsNegativeOfLibfwevt(difference) => EvtxDifferenceClass.NegativeNumber,
        _ when difference.Ours is "true" or "false" && string.Equals(difference.Ours, difference.Theirs, StringComparison.OrdinalIgnoreCase) => EvtxDifferenceClass.BooleanCase,
        _ when Guid.TryParseExact(difference.Ours, "B", out _) && string.Equals(difference.Ours, difference.Theirs, StringComparison.OrdinalIgnoreCase) => EvtxDifferenceClass.GuidCase,
        _ when difference.Ours.ReplaceLineEndings("\n") == difference.Theirs.ReplaceLineEndings("\n") => EvtxDifferenceClass.LineBreaks,
        _ when difference.Ours.Length > 0 && IsBase64(difference) => EvtxDifferenceClass.BinaryBase64,
        _ when difference.Ours.Trim('\r', '\n') is "" && difference.Theirs is "" => EvtxDifferenceClass.BlankText,
        _ => EvtxDifferenceClass.Unexplained,
    };

    private static bool IsTime(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(
            text.Replace(' ', 'T').Replace("+00:00", string.Empty, StringComparison.Ordinal),
            ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out time);

    private static ulong? Hexadecimal(string text) =>
        text.StartsWith("0x", StringComparison.Ordinal) && ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsNegativeOfLibfwevt(EvtxDifference difference) =>
        long.TryParse(difference.Ours, Integer, CultureInfo.InvariantCulture, out var ours) && ours < 0
        && long.TryParse(difference.Theirs, Integer, CultureInfo.InvariantCulture, out var theirs)
        && (theirs == -(ours & int.MaxValue) || theirs == -(ours & long.MaxValue) || theirs == -(ours & short.MaxValue) || theirs == -(ours & sbyte.MaxValue));

    private static bool IsBase64(EvtxDifference difference)
    {
        var bytes = new byte[difference.Theirs.Length];
        return Convert.TryFromBase64String(difference.Theirs, bytes, out var length) && Convert.ToHexString(bytes.AsSpan(0, length)) == difference.Ours;
    }
}

using System.Text;
using ArcBundle.Collector.Privacy.Bytes;

namespace ArcBundle.Collector.Privacy.Text;

/// <summary>
/// Masks the bytes of events, which XML writes as hexadecimal digits: the service control manager puts names there in UTF-16, VSS a text with command line
/// and user.
/// </summary>
/// <param name="open">Begins to mask bytes.</param>
internal sealed class EventBinary(Func<MaskingStream.Output, IContentFilter> open)
{
    private const string Open = "<Binary>";
    private const string Close = "</Binary>";

    /// <summary>The event with masked bytes; the same instance when nothing changes.</summary>
    public string Apply(string xml)
    {
        var start = xml.IndexOf(Open, StringComparison.Ordinal);
        if (start < 0 || xml.IndexOf(Close, start, StringComparison.Ordinal) is var end && end < 0)
            return xml;
        start += Open.Length;
        var digits = xml.AsSpan(start, end - start).Trim();
        if (digits.IsEmpty || digits.Length % 2 != 0)
            return xml;
        var bytes = new byte[digits.Length / 2];
        if (Convert.FromHexString(digits, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
            return xml;
        using var masked = new MemoryStream(bytes.Length + 64);
        using (var masking = open(masked.Write))
        {
            masking.Write(bytes);
            masking.Finish();
        }

        var result = masked.GetBuffer().AsSpan(0, (int)masked.Length);
        return result.SequenceEqual(bytes) ? xml : new StringBuilder(xml.Length + 64).Append(xml, 0, start).Append(Convert.ToHexString(result)).Append(xml, end, xml.Length - end).ToString();
    }
}

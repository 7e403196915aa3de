using System.Globalization;
using System.Text;

namespace ArcBundle.Scenarios.Forms;

/// <summary>A text in the making, with the line ends of Windows and without a culture.</summary>
internal sealed class Text
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a line.</summary>
    public Text Line(string line = "")
    {
        _text.Append(line).Append("\r\n");
        return this;
    }

    /// <summary>Adds a row of quoted cells.</summary>
    public Text Quoted(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
            _text.Append(i == 0 ? "\"" : ",\"").Append(cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        _text.Append("\r\n");
        return this;
    }

    /// <summary>A number.</summary>
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A time in a format.</summary>
    public static string Of(DateTime time, string format) => time.ToString(format, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}

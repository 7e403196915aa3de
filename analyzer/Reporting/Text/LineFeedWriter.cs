using System.Text;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>
/// Passes text on without carriage returns and without spaces at line ends: the console library ends lines as the operating system does,
/// a report ends them with LF everywhere.
/// </summary>
/// <param name="inner">Where the text goes; not disposed.</param>
internal sealed class LineFeedWriter(TextWriter inner) : TextWriter
{
    private int _spaces;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        switch (value)
        {
            case '\r':
                return;
            case ' ':
                _spaces++;
                return;
            case '\n':
                _spaces = 0;
                break;
            default:
                for (; _spaces > 0; _spaces--)
                    inner.Write(' ');
                break;
        }

        inner.Write(value);
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}

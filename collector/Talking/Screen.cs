using System.Text;

namespace ArcBundle.Collector.Talking;

/// <summary>
/// A standard stream that may be closed, or lead to a full disk or a vanished share. What cannot be written is dropped: the evidence counts for more
/// than what is said of it.
/// </summary>
/// <param name="stream">The stream; it is not closed.</param>
internal sealed class Screen(TextWriter stream) : TextWriter
{
    /// <summary>Why something could not be written; null when everything was.</summary>
    public string? Problem { get; private set; }

    /// <inheritdoc/>
    public override Encoding Encoding => stream.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => stream.Write(value));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => stream.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Try(() => stream.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void WriteLine() => Try(stream.WriteLine);

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(() => stream.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Try(stream.Flush);

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Problem ??= e.Message;
        }
    }
}

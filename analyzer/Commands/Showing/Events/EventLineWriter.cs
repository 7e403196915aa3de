using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;
using ArcBundle.Analyzer.Reading.Evtx.Rendering;
using ArcBundle.Analyzer.Reporting.Escaping;

namespace ArcBundle.Analyzer.Commands.Showing.Events;

/// <summary>Writes an event as one line of the columns <see cref="Columns"/>; what stands between the cells is for the format to say.</summary>
/// <param name="output">Takes the lines.</param>
internal abstract class EventLineWriter(Utf8Buffer output) : IEventWriter, IEventDataSink
{
    /// <summary>Names of the columns: stable, in no language.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["record", "timeUtc", "level", "provider", "id", "qualifiers", "channel", "computer", "user", "process", "data", "binary"];

    private readonly RepeatedCell _provider = new();
    private readonly RepeatedCell _channel = new();
    private readonly RepeatedCell _computer = new();
    private readonly RepeatedCell _user = new();
    private byte[] _binary = [];
    private int _binaryLength;
    private bool _hasData;

    /// <summary>Takes the lines.</summary>
    protected Utf8Buffer Output => output;

    /// <inheritdoc/>
    public virtual void WriteHeader()
    {
    }

    /// <inheritdoc/>
    public void Write(in EventView view)
    {
        Begin();
        WriteNumber(0, view.RecordId);
        BeginCell(1);
        ValueUtf8.WriteTime(view.TimeUtc, output);
        EndCell();
        WriteNumber(2, view.Level);
        WriteName(3, view.Provider, _provider);
        WriteNumber(4, view.EventId);
        WriteNumber(5, view.Qualifiers);
        WriteName(6, view.Channel, _channel);
        WriteName(7, view.Computer, _computer);
        var user = view.UserSid;
        if (user.IsEmpty)
            WriteNull(8);
        else
            WriteName(8, user, _user);
        WriteNumber(9, view.ProcessId);
        _binaryLength = 0;
        _hasData = false;
        BeginCell(10);
        view.ReadData(this);
        EndCell();
        if (_binaryLength == 0)
        {
            WriteNull(11);
        }
        else
        {
            BeginCell(11);
            ValueUtf8.WriteHexadecimal(_binary.AsSpan(0, _binaryLength), output);
            EndCell();
        }

        End();
    }

    /// <inheritdoc/>
    public void Value(string? name, BinXmlValue value, ReadOnlySpan<byte> chunk)
    {
        BeginDatum(name);
        if (value.Type == BinXmlType.Utf16)
            WriteText(value.Text(chunk));
        else if (!ValueUtf8.TryWrite(value, chunk, output))
            WriteText(BinXmlText.Of(value, chunk));
    }

    /// <inheritdoc/>
    public void Text(string? name, ReadOnlySpan<char> text)
    {
        BeginDatum(name);
        WriteText(text);
    }

    /// <inheritdoc/>
    public void Binary(ReadOnlySpan<byte> bytes)
    {
        if (_binary.Length < bytes.Length)
            _binary = new byte[Math.Max(1_024, 2 * bytes.Length)];
        bytes.CopyTo(_binary);
        _binaryLength = bytes.Length;
    }

    /// <summary>Begins a line.</summary>
    protected abstract void Begin();

    /// <summary>Begins the cell of a column.</summary>
    protected abstract void BeginCell(int column);

    /// <summary>Ends a cell.</summary>
    protected abstract void EndCell();

    /// <summary>Writes a cell that the event does not have.</summary>
    protected abstract void WriteNull(int column);

    /// <summary>Writes text into the cell.</summary>
    protected abstract void WriteText(ReadOnlySpan<char> text);

    /// <summary>Ends a line.</summary>
    protected abstract void End();

    private void BeginDatum(string? name)
    {
        if (_hasData)
            output.Write(" | "u8);
        _hasData = true;
        if (name is null)
            return;
        WriteText(name);
        output.Write((byte)'=');
    }

    private void WriteNumber(int column, long? number)
    {
        if (number is null)
        {
            WriteNull(column);
            return;
        }

        BeginCell(column);
        output.Write(number.Value);
        EndCell();
    }

    private void WriteName(int column, ReadOnlySpan<char> name, RepeatedCell repeated)
    {
        if (repeated.TryWrite(name, output))
            return;
        var start = output.Length;
        BeginCell(column);
        WriteText(name[..Math.Min(name.Length, VisibleText.Longest)]);
        if (name.Length > VisibleText.Longest)
            WriteText("…");
        EndCell();
        repeated.Keep(name, output.Written[start..]);
    }
}

using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>A writer whose lines are still coming.</summary>
internal sealed class WriterDraft
{
    private Guid? _classId;
    private Guid? _instanceId;

    /// <summary>Name; null before the first writer.</summary>
    public string? Name { get; init; }

    /// <summary>The line of the name.</summary>
    public TextLine Line { get; init; }

    /// <summary>Number and word of the state.</summary>
    public (int Number, string Word)? State { get; private set; }

    /// <summary>Text of the last error.</summary>
    public string? LastError { get; private set; }

    /// <summary>Name and state, for the pointer: the name alone proves nothing.</summary>
    public string Quote => $"{Line.Text.Trim()} / [{State?.Number.ToString(CultureInfo.InvariantCulture)}] {State?.Word} / {LastError}";

    /// <summary>Takes the next line of the block; false when it has no place in it.</summary>
    public bool TryTake(string text)
    {
        if (Name is null)
            return false;
        if (State is null)
        {
            if (VssLine.GuidOf(text) is { } guid)
            {
                if (_classId is null && !IsInstance(text))
                    _classId = guid;
                else
                    _instanceId ??= guid;
                return true;
            }

            State = VssLine.StateOf(text);
            return State is not null;
        }

        if (LastError is not null || VssLine.IsPrompt(text))
            return false;
        LastError = VssLine.AfterColon(text);
        return LastError is not null;
    }

    /// <summary>Pasted text may have lost the class id; where the label's words are known, an instance id is not taken for it.</summary>
    private static bool IsInstance(string text) =>
        text.Contains("instan", StringComparison.OrdinalIgnoreCase) || text.Contains("インスタンス", StringComparison.Ordinal);

    /// <summary>The writer, with the last error not judged yet.</summary>
    public VssWriter ToWriter((int Number, string Word) state) => new(Name!, _classId, _instanceId, state.Number, state.Word, LastError, HasLastError: null);
}

namespace ArcBundle.Collector.Windows;

/// <summary>
/// What a call into Windows gave: a value, an error, or both when only part of the answer could be had.
/// Calls that Windows refuses are data for an item's outcome, not exceptions.
/// </summary>
/// <typeparam name="T">The answer.</typeparam>
internal sealed class WindowsResult<T>
    where T : class
{
    private WindowsResult(T? value, WindowsError? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>The answer, whole when <see cref="Error"/> is null, a part of it otherwise; null when nothing was had.</summary>
    public T? Value { get; }

    /// <summary>What failed; null when the answer is whole.</summary>
    public WindowsError? Error { get; }

    /// <summary>A whole answer.</summary>
    public static implicit operator WindowsResult<T>(T value) => new(value, null);

    /// <summary>No answer.</summary>
    public static implicit operator WindowsResult<T>(WindowsError error) => new(null, error);

    /// <summary>An answer that <paramref name="error"/>, when there is one, cut short.</summary>
    public static WindowsResult<T> Part(T value, WindowsError? error) => new(value, error);
}

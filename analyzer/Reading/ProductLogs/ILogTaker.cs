namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>Takes the lines of a log while <see cref="ProductLogScan"/> reads it, in the order of the log.</summary>
internal interface ILogTaker
{
    /// <summary>A line to fill and give to <see cref="Add"/>.</summary>
    OpenLogLine Next();

    /// <summary>Takes the next line with what continues it; it is the taker's from now on.</summary>
    void Add(OpenLogLine line);

    /// <summary>Takes a line without a time that continues no other: one before the first stamp, or a row of a table whose time cannot be read.</summary>
    void AddUnstamped(long number, ReadOnlySpan<char> text);

    /// <summary>Takes a line that continues another which has no room for it.</summary>
    /// <param name="full">The line that is full.</param>
    /// <param name="number">Line number of the continuation.</param>
    /// <param name="text">The continuation.</param>
    /// <returns>The line that what follows continues: <paramref name="full"/>, or one that goes on in its place.</returns>
    OpenLogLine GoOn(OpenLogLine full, long number, ReadOnlySpan<char> text);
}

using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>One row of the index, read strictly: what this program would not have written is damage.</summary>
/// <param name="reader">Stands on the row.</param>
internal readonly struct IndexRow(SqliteDataReader reader)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>How the index writes a time: UTC, to the second.</summary>
    public static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>A text that must be there.</summary>
    public string Text(int column) => TextOrNull(column) ?? throw Damaged();

    /// <summary>A text or null.</summary>
    public string? TextOrNull(int column) => reader.GetValue(column) switch { string text => text, DBNull => null, _ => throw Damaged() };

    /// <summary>A number that must be there.</summary>
    public long Number(int column) => reader.GetValue(column) is long number ? number : throw Damaged();

    /// <summary>A time that must be there.</summary>
    public DateTimeOffset Time(int column) => TimeOrNull(column) ?? throw Damaged();

    /// <summary>A time or null.</summary>
    public DateTimeOffset? TimeOrNull(int column)
    {
        if (TextOrNull(column) is not { } text)
            return null;
        var isTime = DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time);
        return isTime ? time : throw Damaged();
    }

    /// <summary>A hash that must be there.</summary>
    public ContentHash Hash(int column) => HashOrNull(column) ?? throw Damaged();

    /// <summary>A hash or null.</summary>
    public ContentHash? HashOrNull(int column) =>
        TextOrNull(column) is { } text ? ContentHash.Parse(text) ?? throw Damaged() : null;

    /// <summary>The exception for a row that this program did not write.</summary>
    public static InvalidDataException Damaged() => new("The index holds a value that was not written by this program.");
}

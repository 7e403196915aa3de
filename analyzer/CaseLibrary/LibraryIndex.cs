using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>
/// A connection to a library's index. SQLite's rollback journal keeps it whole through a kill; not its write-ahead log, which does not work on
/// network shares (https://sqlite.org/wal.html). For one thread.
/// </summary>
internal sealed class LibraryIndex : IDisposable
{
    /// <summary>"ARCB": tells our index from any other SQLite file (PRAGMA application_id).</summary>
    public const int ApplicationId = 0x41524342;

    private const int PatienceSeconds = 30;

    private readonly SqliteConnection _connection;

    private LibraryIndex(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens the index of <paramref name="folder"/> and brings its schema up to date.</summary>
    /// <param name="folder">The library.</param>
    /// <param name="create">Whether to make the index when there is none.</param>
    /// <param name="settings">The schema's steps, and whether to read only.</param>
    public static LibraryAnswer<LibraryIndex> Open(LibraryFolder folder, bool create, CaseStoreSettings settings)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = folder.Index,
            Mode = settings.ReadOnly ? SqliteOpenMode.ReadOnly : create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            // A pooled connection would keep the file open, and locked on Windows.
            Pooling = false,
            DefaultTimeout = PatienceSeconds,
        }.ConnectionString);
        var opened = LibraryFaults.Guard<LibraryIndex>(folder, () =>
        {
            connection.Open();
            var index = new LibraryIndex(connection);
            // The schema in the file is not trusted with functions; a commit is on disk, with its folder entry, before we say "done".
            index.Run("PRAGMA trusted_schema = OFF; PRAGMA synchronous = EXTRA; PRAGMA busy_timeout = 30000");
            return IndexMigrations.Apply(index, folder, settings.Migrations) is { } problem ? problem : index;
        });
        if (opened.Value is null)
            connection.Dispose();
        return opened;
    }

    /// <summary>Starts a transaction that may write. It waits for another writer, and is rolled back unless committed.</summary>
    public SqliteTransaction Write() => _connection.BeginTransaction(deferred: false);

    /// <summary>Starts a transaction in which all reads see the same state.</summary>
    public SqliteTransaction Read() => _connection.BeginTransaction(deferred: true);

    /// <summary>Runs statements.</summary>
    /// <returns>How many rows were changed.</returns>
    public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        using var command = Command(sql, arguments);
        return command.ExecuteNonQuery();
    }

    /// <summary>Inserts a row and gives its number.</summary>
    public long Insert(string sql, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        Run(sql, arguments);
        return Number("SELECT last_insert_rowid()") ?? 0;
    }

    /// <summary>The first column of the first row as a number; null when there is no row.</summary>
    public long? Number(string sql, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        using var command = Command(sql, arguments);
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>All rows of a query.</summary>
    /// <exception cref="InvalidDataException">A row does not hold what this program writes: the index is damaged.</exception>
    public List<T> Rows<T>(string sql, Func<IndexRow, T> read, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        using var command = Command(sql, arguments);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(new IndexRow(reader)));
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    // Every statement is a constant of this program; values go in as parameters only.
    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in arguments)
            command.Parameters.AddWithValue("$" + name, value ?? DBNull.Value);
        return command;
    }
}

namespace ArcBundle.Analyzer.Serving.Uploads;

/// <summary>One upload that was received whole: its files, and what else the form said. Disposing it removes the files and gives their room back.</summary>
/// <param name="folder">Folder of the upload alone.</param>
/// <param name="room">Where the bytes were taken from.</param>
internal sealed class Upload(string folder, DiskRoom room) : IDisposable
{
    private volatile IReadOnlyList<UploadedFile> _files = [];
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private long _taken;
    private bool _isDisposed;

    /// <summary>Folder of the upload; reports of its analysis lie there too.</summary>
    public string Folder { get; } = folder;

    /// <summary>Inner folder of the files as they came.</summary>
    public string FilesFolder => Path.Combine(Folder, "files");

    /// <summary>Inner folder of the single files that come from one host.</summary>
    public string HostFolder => Path.Combine(Folder, "single-files");

    /// <summary>The files, in the order received.</summary>
    public IReadOnlyList<UploadedFile> Files => _files;

    /// <summary>The value of a field; null when the form had none.</summary>
    public string? Field(string name) => _fields.GetValueOrDefault(name);

    /// <summary>Keeps a field.</summary>
    public void Add(string name, string value) => _fields[name] = value;

    /// <summary>Keeps a file.</summary>
    public void Add(UploadedFile file) => _files = [.. _files, file];

    /// <summary>Puts a file into an inner folder.</summary>
    public void Move(UploadedFile file, string inner)
    {
        var path = Path.Combine(inner, Path.GetFileName(file.Path));
        File.Move(file.Path, path);
        _files = [.. _files.Select(one => one == file ? file with { Path = path } : one)];
    }

    /// <summary>A path for a file with that name; no two files have the same, also where case is ignored.</summary>
    public string PathFor(string name)
    {
        Directory.CreateDirectory(FilesFolder);
        return Path.Combine(FilesFolder, UploadNames.Unused(name, _names));
    }

    /// <summary>Takes room for some bytes more; false when there is none.</summary>
    public bool TryTake(int bytes)
    {
        if (!room.TryTake(bytes))
            return false;
        _taken += bytes;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        PrivateFolder.Remove(Folder);
        room.GiveBack(_taken);
    }
}

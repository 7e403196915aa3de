namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>Language and time zone of a prefix. Wine takes its code pages from the locale that a program is started with.</summary>
internal sealed class WineLocale
{
    private readonly string? _source;
    private readonly string? _folder;

    private WineLocale(string? source, string? folder, Dictionary<string, string?> environment)
    {
        _source = source;
        _folder = folder;
        Environment = environment;
    }

    /// <summary>Environment variables for every program in the prefix.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; }

    /// <summary>US English, code pages 1252 and 437, UTC; every system has this locale.</summary>
    public static WineLocale English() => new(null, null, Variables("C.UTF-8", null, "UTC"));

    /// <summary>Japanese, code page 932, Tokyo; the locale itself is made in <paramref name="folder"/>.</summary>
    public static WineLocale Japanese(string folder) => new("ja_JP", folder, Variables("ja_JP.UTF-8", folder, "Asia/Tokyo"));

    /// <summary>Makes the locale where it is not one that every system has.</summary>
    public async Task MakeAsync(CancellationToken token)
    {
        if (_folder is null)
            return;
        Directory.CreateDirectory(_folder);
        var target = Path.Combine(_folder, _source + ".UTF-8");
        var made = await ProgramRun.RunAsync(
            "localedef", ["-i", _source!, "-f", "UTF-8", target], token);
        made.Succeeded("localedef");
    }

    private static Dictionary<string, string?> Variables(string language, string? folder, string zone) => new(StringComparer.Ordinal)
    {
        ["LANG"] = language,
        ["LANGUAGE"] = null,
        ["LC_ALL"] = language,
        ["LOCPATH"] = folder,
        ["TZ"] = zone,
    };
}

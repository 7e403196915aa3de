using System.Collections.Immutable;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>A Windows of its own: a Wine prefix in a temporary folder, with its own server, locale and time zone.</summary>
internal sealed class WinePrefix
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly ImmutableDictionary<string, string?> _environment;

    private WinePrefix(string folder, WineLocale locale)
    {
        Folder = Path.Combine(folder, "prefix");
        var home = Directory.CreateDirectory(Path.Combine(folder, "home")).FullName;
        _environment = locale.Environment.ToImmutableDictionary(StringComparer.Ordinal)
            .Add("WINEPREFIX", Folder)
            .Add("WINEARCH", "win64")
            .Add("WINEDEBUG", "-all")
            // No menu entries, and no offers to download .NET Framework or a browser.
            .Add("WINEDLLOVERRIDES", "winemenubuilder.exe=d;mscoree=d;mshtml=d")
            .Add("HOME", home)
            .Add("XDG_DATA_HOME", null)
            .Add("XDG_CONFIG_HOME", null)
            .Add("XDG_CACHE_HOME", null)
            .Add("DISPLAY", null)
            .Add("WAYLAND_DISPLAY", null);
    }

    /// <summary>The prefix's folder.</summary>
    public string Folder { get; }

    /// <summary>Drive C as a folder of this system.</summary>
    public string DriveC => Path.Combine(Folder, "drive_c");

    /// <summary>The table of drive letters, which Wine's server makes anew each time it starts. It is not on any drive.</summary>
    public string Devices => Path.Combine(Folder, "dosdevices");

    /// <summary>Makes a prefix in <paramref name="folder"/> that says it is Windows 10, with its server running.</summary>
    public static async Task<WinePrefix> CreateAsync(string folder, WineLocale locale, CancellationToken token)
    {
        Directory.CreateDirectory(folder);
        await locale.MakeAsync(token);
        var prefix = new WinePrefix(folder, locale);
        try
        {
            (await prefix.RunAsync("wineboot", ["-i"], token)).Succeeded("wineboot");
            (await prefix.RunAsync("winecfg", ["-v", "win10"], token)).Succeeded("winecfg");
            // Without a screen Wine has no windows, and Windows always has them.
            await prefix.AddRegistryAsync(@"HKCU\Software\Wine\Drivers", "Graphics", "REG_SZ", "null", "64", token);
            await prefix.StopServerAsync(token);
            await prefix.StartServerAsync(token);
            return prefix;
        }
        catch
        {
            await prefix.StopServerAsync(CancellationToken.None); // nobody else could: the prefix is not handed out
            throw;
        }
    }

    /// <summary>Starts the server so that it stays between programs; each start without it would boot the prefix again.</summary>
    public async Task StartServerAsync(CancellationToken token)
    {
        (await RunAsync("wineserver", ["-p"], token)).Succeeded("wineserver -p");
        (await RunAsync("wine", ["cmd", "/c", "exit"], token)).Succeeded("cmd");
    }

    /// <summary>Ends all programs and the server, which then writes the registry to its files.</summary>
    public async Task StopServerAsync(CancellationToken token)
    {
        _ = await RunAsync("wineserver", ["-k"], token); // 2 when no server was running
        _ = await RunAsync("wineserver", ["-w"], token);
    }

    /// <summary>Runs a Windows program, by name or Windows path, to its end.</summary>
    public Task<ProgramResult> WineAsync(string program, IEnumerable<string> arguments, CancellationToken token) =>
        RunAsync("wine", [program, .. arguments], token);

    /// <summary>Starts a Windows program.</summary>
    public ProgramRun StartWine(string program, IEnumerable<string> arguments) => ProgramRun.Start("wine", [program, .. arguments], _environment);

    /// <summary>Runs a program of this system with the prefix's environment.</summary>
    public Task<ProgramResult> RunAsync(string program, IEnumerable<string> arguments, CancellationToken token) =>
        ProgramRun.RunAsync(program, arguments, _environment, Limit, token);

    /// <summary>Adds a service that nothing starts.</summary>
    public async Task AddServiceAsync(string name, string displayName, string imagePath, CancellationToken token) =>
        (await WineAsync("sc", ["create", name, "binPath=", imagePath, "DisplayName=", displayName, "start=", "auto"], token)).Succeeded("sc create");

    /// <summary>Imports a registry file that lies at <paramref name="path"/> of this system.</summary>
    public async Task ImportRegistryAsync(string path, CancellationToken token) =>
        (await WineAsync("reg", ["import", "Z:" + path.Replace('/', '\\')], token)).Succeeded("reg import");

    /// <summary>Adds a registry value.</summary>
    public async Task AddRegistryAsync(string key, string name, string type, string data, string view, CancellationToken token) =>
        (await WineAsync("reg", ["add", key, "/v", name, "/t", type, "/d", data, "/f", "/reg:" + view], token)).Succeeded("reg add");

    /// <summary>The folder of this system for a path on drive C, each part matched as Windows does, without regard to case.</summary>
    /// <param name="path">Path below <c>C:\</c>, parts separated by <c>/</c>; parts that do not exist are taken as written.</param>
    public string PathOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(DriveC, static (folder, part) =>
        Directory.Exists(folder)
        && Directory.EnumerateFileSystemEntries(folder).FirstOrDefault(entry => string.Equals(Path.GetFileName(entry), part, StringComparison.OrdinalIgnoreCase)) is { } existing
            ? existing
            : Path.Combine(folder, part));

    /// <summary>Ids of this system's processes that run <paramref name="program"/> in this prefix.</summary>
    public IReadOnlyList<string> ProcessesOf(string program) =>
    [
        .. Directory.EnumerateDirectories("/proc").Select(static folder => Path.GetFileName(folder))
            .Where(id => char.IsAsciiDigit(id[0])
                && ReadProc(id, "cmdline").Contains(program, StringComparison.OrdinalIgnoreCase)
                && ReadProc(id, "environ").Contains(Folder, StringComparison.Ordinal)),
    ];

    private static string ReadProc(string id, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine("/proc", id, file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return string.Empty; // ended meanwhile, or another user's
        }
    }
}

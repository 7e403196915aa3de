using ArcBundle.EndToEnd.Tests.Release;
using ArcBundle.EndToEnd.Tests.Wine;

[assembly: AssemblyFixture(typeof(NativeCollector))]

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>
/// The collector compiled to native code for Linux: the proof, on the machine that tests run on, that the code may be compiled so on Windows, too.
/// Built in a folder of its own, because the compiler is a package that no lock file of the checkout names.
/// </summary>
public sealed class NativeCollector : IDisposable
{
    private readonly Lazy<DirectoryInfo> _folder = new(static () => Directory.CreateTempSubdirectory("arcbundle-native-"));
    private readonly Lazy<Task<ProgramResult>> _publish;

    /// <summary>Nothing is built yet.</summary>
    public NativeCollector() => _publish = new(() => PublishAsync(Checkout.Root, Folder));

    private string Folder => Path.Combine(_folder.Value.FullName, "here");

    /// <summary>What publishing said, or skips the running test.</summary>
    internal Task<ProgramResult> PublishedAsync()
    {
        WineInstallation.Require("clang");
        return _publish.Value;
    }

    /// <summary>Path of the executable, or skips the running test.</summary>
    internal async Task<string> PathAsync()
    {
        await PublishedAsync();
        return Path.Combine(Folder, "publish", "arccollect");
    }

    /// <summary>Path of another build from the sources in <paramref name="root"/>.</summary>
    internal async Task<string> BuildFromAsync(string root)
    {
        var folder = Path.Combine(_folder.Value.FullName, "there");
        await PublishAsync(root, folder);
        return Path.Combine(folder, "publish", "arccollect");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_folder.IsValueCreated)
            _folder.Value.Delete(recursive: true);
    }

    private static Task<ProgramResult> PublishAsync(string root, string folder) => PublishedPrograms.PublishAsync(
        new Publication("collector", Path.Combine(folder, "publish"))
        {
            Root = root,
            Runtime = "linux-x64",
            Properties = ["PublishAot=true", "RunAnalyzers=false", "ArtifactsPath=" + Path.Combine(folder, "build")],
        },
        CancellationToken.None);
}

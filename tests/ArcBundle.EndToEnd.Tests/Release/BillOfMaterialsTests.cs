using System.Text.Json;
using ArcBundle.EndToEnd.Tests.Wine;

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>The bill of materials names what the lock files name, no more and no less.</summary>
[Collection<WineCollectionDefinition>]
public sealed class BillOfMaterialsTests : IDisposable
{
    private const string Runtime = "Microsoft.NETCore.App.Runtime.win-x64";

    /// <summary>Packages that work on the sources and are in no file that is handed out.</summary>
    private static readonly string[] ForBuilding = ["Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.NET.ILLink.Tasks"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-sbom-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("collector", "arccollect")]
    [InlineData("analyzer", "arcanalyze")]
    public async Task Script_WhenRun_NamesEveryPackageOfTheLockFile(string project, string program)
    {
        WineInstallation.Require("jq");
        var file = Path.Combine(_folder.FullName, "sbom.json");

        (await PublishedPrograms.RunScriptAsync(Path.Combine(Checkout.Root, "eng", "sbom.sh"), [project, file], TestContext.Current.CancellationToken)).Succeeded("sbom.sh");

        using var bill = JsonDocument.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal("CycloneDX", bill.RootElement.GetProperty("bomFormat").GetString());
        Assert.Equal(program, bill.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("name").GetString());
        var components = bill.RootElement.GetProperty("components").EnumerateArray().ToLookup(static one => string.Equals(Text(one, "name"), Runtime, StringComparison.Ordinal));
        Assert.Equal(LockedPackages(project), components[false].Select(static one => (Text(one, "name"), Text(one, "version"), ContentHash(one))).Order());
        Assert.All(components[false], static one => Assert.Equal($"pkg:nuget/{Text(one, "name")}@{Text(one, "version")}", Text(one, "purl")));
        Assert.All(components[false], static one => Assert.NotEmpty(one.GetProperty("licenses").EnumerateArray()));
        Assert.Equal(string.Equals(project, "collector", StringComparison.Ordinal) ? 1 : 0, components[true].Count());
    }

    private static List<(string Name, string Version, string ContentHash)> LockedPackages(string project)
    {
        using var locked = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Checkout.Root, project, "packages.lock.json")));
        return [.. locked.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(static one => !one.Value.GetProperty("type").ValueEquals("Project") && !ForBuilding.Contains(one.Name, StringComparer.Ordinal))
            .Select(static one => (one.Name, Text(one.Value, "resolved"), Text(one.Value, "contentHash")))
            .Order()];
    }

    private static string ContentHash(JsonElement component) => Text(Assert.Single(component.GetProperty("properties").EnumerateArray()), "value");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}

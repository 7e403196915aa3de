using System.Diagnostics;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ArcBundle.EndToEnd.Tests.Wine;

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>The one file that a customer gets: size, resources, and what it does not tell.</summary>
[Collection<WineCollectionDefinition>]
public sealed class WindowsExecutableTests
{
    /// <summary>Limit of issue 5 for a file that is not compressed, 14 MiB.</summary>
    private const long LargestPlain = 14L * 1024 * 1024;

    [Fact]
    public async Task Publish_WhenForWindows_GivesOneFileWithinItsSize()
    {
        var path = await PublishedPrograms.CollectorAsync();

        Assert.Equal([path], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!));
        TestContext.Current.TestOutputHelper?.WriteLine($"{new FileInfo(path).Length} bytes of {LargestPlain}");
        Assert.InRange(new FileInfo(path).Length, 1, LargestPlain);
    }

    [Fact]
    public async Task Publish_WhenTrimmed_WarnsOfNothing() => Assert.Empty((await PublishedPrograms.CollectorPublishAsync()).Warnings);

    [Fact]
    public async Task Executable_WhenRead_IsAConsoleProgramForX64()
    {
        using var pe = new PEReader(new MemoryStream(await ReadAsync()));

        Assert.Equal(Machine.Amd64, pe.PEHeaders.CoffHeader.Machine);
        Assert.Equal(Subsystem.WindowsCui, pe.PEHeaders.PEHeader!.Subsystem);
        Assert.True(pe.PEHeaders.PEHeader.DllCharacteristics.HasFlag(DllCharacteristics.DynamicBase | DllCharacteristics.NxCompatible | DllCharacteristics.HighEntropyVirtualAddressSpace));
    }

    /// <summary>
    /// Before its first line runs, Windows loads what it imports. Those libraries are looked for in the system folder alone, and all but the C runtime, which is
    /// a name of the system's own (an API set), would be taken from there in any case (KnownDLLs).
    /// </summary>
    [Fact]
    public async Task Imports_WhenRead_AreLookedForInTheSystemFolderAlone()
    {
        var libraries = PeLibraries.Of(await ReadAsync());

        Assert.Equal((int)DllImportSearchPath.System32, libraries.DependentLoadFlags);
        Assert.Equal(
            ["advapi32.dll", "kernel32.dll", "ole32.dll", "oleaut32.dll", "shell32.dll", "user32.dll"],
            libraries.Imported.Where(static name => !name.StartsWith("api-ms-win-crt-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(["api-ms-win-core-winrt-l1-1-0.dll", "version.dll"], libraries.Delayed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task VersionResource_WhenRead_NamesProductAndVersion()
    {
        var path = await PublishedPrograms.CollectorAsync();
        var project = FileVersionInfo.GetVersionInfo(typeof(Collector.CollectorProgram).Assembly.Location);

        var texts = VersionTexts.Of(Assert.Single(PeResources.Of(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)), static one => one.Type == PeResource.Version).Content);

        Assert.Equal("ArcBundle", texts["ProductName"]);
        Assert.Equal("ArcBundle collector", texts["FileDescription"]);
        Assert.Equal("ArcBundle", texts["CompanyName"]);
        Assert.Equal(project.FileVersion, texts["FileVersion"]);
        Assert.Equal(project.ProductVersion, texts["ProductVersion"]);
        Assert.Equal("arccollect.dll", texts["OriginalFilename"]); // .NET names the file that it compiled
        Assert.NotEmpty(texts["LegalCopyright"]);
    }

    [Fact]
    public async Task Icon_WhenRead_IsTheCommittedOneInEverySize()
    {
        var resources = PeResources.Of(await ReadAsync());
        var committed = await File.ReadAllBytesAsync(Path.Combine(Checkout.Root, "collector", "arccollect.ico"), TestContext.Current.CancellationToken);

        var group = Assert.Single(resources, static one => one.Type == PeResource.IconGroup).Content;
        Assert.Equal([16, 24, 32, 48, 0], Enumerable.Range(0, group[4]).Select(index => (int)group[6 + (14 * index)])); // 0 stands for 256
        Assert.All(
            resources.Where(static one => one.Type == PeResource.Icon),
            image => Assert.True(committed.AsSpan().IndexOf(image.Content) > 0));
        Assert.Equal(group[4], resources.Count(static one => one.Type == PeResource.Icon));
    }

    [Fact]
    public async Task Manifest_WhenRead_AsksForNothingAndKnowsLongPaths()
    {
        using var reader = XmlReader.Create(
            new MemoryStream(Assert.Single(PeResources.Of(await ReadAsync()), static one => one.Type == PeResource.Manifest).Content),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var manifest = XDocument.Load(reader);

        Assert.Equal("asInvoker", Element("requestedExecutionLevel").Attribute("level")!.Value);
        Assert.Equal("true", Element("longPathAware").Value);
        Assert.DoesNotContain(manifest.Descendants(), static one => string.Equals(one.Name.LocalName, "activeCodePage", StringComparison.Ordinal)); // docs/release.md
        Assert.Contains(manifest.Descendants(), static one => string.Equals(one.Name.LocalName, "supportedOS", StringComparison.Ordinal)
            && string.Equals(one.Attribute("Id")!.Value, "{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}", StringComparison.Ordinal)); // Windows 10, Server 2016 and later

        XElement Element(string name) => Assert.Single(manifest.Descendants(), one => string.Equals(one.Name.LocalName, name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Executable_WhenSearched_DoesNotTellWhereItWasBuilt()
    {
        var executable = await ReadAsync();

        Assert.Equal(-1, executable.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Checkout.Root)));
        Assert.Equal(-1, executable.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Checkout.Root)));
    }

    private static async Task<byte[]> ReadAsync() => await File.ReadAllBytesAsync(await PublishedPrograms.CollectorAsync(), TestContext.Current.CancellationToken);
}

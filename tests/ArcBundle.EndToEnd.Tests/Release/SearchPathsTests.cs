using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using ArcBundle.SystemLibraries;

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>The build step that makes assemblies take libraries from the system folder alone.</summary>
public sealed class SearchPathsTests
{
    private const DllImportSearchPath BesideTheProgramToo = DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.System32;

    [Fact]
    public async Task KeepToSystemFolder_WhenItIsTheCoreOfDotNet_ChangesItsOneValueAndNothingElse()
    {
        var before = await File.ReadAllBytesAsync(typeof(object).Assembly.Location, TestContext.Current.CancellationToken);
        var after = before.ToArray();
        Assert.Equal([BesideTheProgramToo], ValuesOf(before)); // what this step is for

        Assert.True(SearchPaths.KeepToSystemFolder(after, "core"));

        Assert.Equal([DllImportSearchPath.System32], ValuesOf(after));
        Assert.Equal(1, before.Zip(after).Count(static pair => pair.First != pair.Second));
    }

    [Fact]
    public void KeepToSystemFolder_WhenDoneBefore_ChangesNothing()
    {
        var image = Build(calls: true, BesideTheProgramToo);
        Assert.True(SearchPaths.KeepToSystemFolder(image, "sample"));
        var once = image.ToArray();

        Assert.False(SearchPaths.KeepToSystemFolder(image, "sample"));

        Assert.Equal(once, image);
    }

    [Fact]
    public void KeepToSystemFolder_WhenOneMethodHasAValueOfItsOwn_ChangesThatToo()
    {
        var image = Build(calls: true, DllImportSearchPath.System32, DllImportSearchPath.LegacyBehavior);

        Assert.True(SearchPaths.KeepToSystemFolder(image, "sample"));

        Assert.Equal([DllImportSearchPath.System32, DllImportSearchPath.System32], ValuesOf(image));
    }

    [Fact]
    public void KeepToSystemFolder_WhenLibrariesAreCalledWithoutTheAttribute_SaysSo()
    {
        var refused = Assert.Throws<SearchPathException>(static () => SearchPaths.KeepToSystemFolder(Build(calls: true, all: null), "sample.dll"));

        Assert.StartsWith("sample.dll calls libraries but has no DefaultDllImportSearchPaths", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KeepToSystemFolder_WhenOnlyAMethodHasTheAttribute_SaysSo() =>
        Assert.Throws<SearchPathException>(static () => SearchPaths.KeepToSystemFolder(Build(calls: true, all: null, BesideTheProgramToo), "sample.dll"));

    [Fact]
    public void KeepToSystemFolder_WhenNothingIsCalled_NeedsNoAttribute() =>
        Assert.False(SearchPaths.KeepToSystemFolder(Build(calls: false, all: null), "sample.dll"));

    [Fact]
    public void KeepToSystemFolder_WhenTheFileIsNoAssembly_SaysSo() =>
        Assert.Throws<BadImageFormatException>(static () => SearchPaths.KeepToSystemFolder("no assembly"u8.ToArray(), "sample.dll"));

    [Fact]
    public void KeepToSystemFolder_WhenAnotherAttributeHasTheSameValueInTheFile_DoesNotChangeThatOne() =>
        Assert.Throws<SearchPathException>(static () => SearchPaths.KeepToSystemFolder(Build(calls: true, BesideTheProgramToo, flags: (int)BesideTheProgramToo), "sample.dll"));

    [Fact]
    public async Task Program_WhenAnAssemblyIsNotAsExpected_FailsTheBuild()
    {
        var token = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("arcbundle-libraries-");
        var (assembly, list) = (Path.Combine(folder.FullName, "sample.dll"), Path.Combine(folder.FullName, "list.txt"));
        await File.WriteAllBytesAsync(assembly, Build(calls: true, all: null), token);
        await File.WriteAllLinesAsync(list, [assembly], token);

        var result = await ProgramRun.RunAsync(
            "dotnet", [typeof(SearchPaths).Assembly.Location, list], token);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("systemlibraries: error : sample.dll calls libraries", result.Said, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    /// <summary>An assembly made for the test: perhaps a call of a library, perhaps the attribute for the whole of it, perhaps one for the method, perhaps another attribute.</summary>
    private static byte[] Build(bool calls, DllImportSearchPath? all, DllImportSearchPath? method = null, int? flags = null)
    {
        var constructor = typeof(DefaultDllImportSearchPathsAttribute).GetConstructor([typeof(DllImportSearchPath)])!;
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("sample"), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule("sample").DefineType("Calls", TypeAttributes.Public);
        if (all is { } whole)
            assembly.SetCustomAttribute(new CustomAttributeBuilder(constructor, [whole]));
        if (flags is { } other)
            assembly.SetCustomAttribute(new CustomAttributeBuilder(typeof(AssemblyFlagsAttribute).GetConstructor([typeof(AssemblyNameFlags)])!, [(AssemblyNameFlags)other]));
        if (calls)
        {
            var call = type.DefinePInvokeMethod(
                "Beep", "kernel32.dll", MethodAttributes.Public | MethodAttributes.Static, CallingConventions.Standard, typeof(int), [], CallingConvention.Winapi, CharSet.Unicode);
            if (method is { } own)
                call.SetCustomAttribute(new CustomAttributeBuilder(constructor, [own]));
        }

        type.CreateType();
        using var image = new MemoryStream();
        assembly.Save(image);
        return image.ToArray();
    }

    private static IEnumerable<DllImportSearchPath> ValuesOf(byte[] image)
    {
        using var file = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(image));
        var metadata = file.GetMetadataReader();
        foreach (var attribute in metadata.CustomAttributes.Select(metadata.GetCustomAttribute))
        {
            var type = attribute.Constructor.Kind is HandleKind.MethodDefinition
                ? metadata.GetTypeDefinition(metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()).Name
                : metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
                    ? metadata.GetTypeReference((TypeReferenceHandle)parent).Name
                    : default;
            if (metadata.StringComparer.Equals(type, nameof(DefaultDllImportSearchPathsAttribute)))
                yield return (DllImportSearchPath)BinaryPrimitives.ReadInt32LittleEndian(metadata.GetBlobBytes(attribute.Value).AsSpan(2));
        }
    }
}

using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace ArcBundle.SystemLibraries;

/// <summary>
/// Where an assembly has the libraries looked for that it calls: the value of its <see cref="DefaultDllImportSearchPathsAttribute"/>. Those of .NET
/// say <see cref="DllImportSearchPath.AssemblyDirectory"/> first, which for a program in one file is the folder that it was saved in.
/// </summary>
public static class SearchPaths
{
    /// <summary>Prolog, the value, no named arguments (ECMA-335, II.23.3).</summary>
    private const int ValueLength = 8;

    private const int ValueOffset = 2;

    /// <summary>A blob shorter than 128 bytes has its length in one byte before it (ECMA-335, II.24.2.4).</summary>
    private const int LengthOfLength = 1;

    /// <summary>Makes every such attribute of an assembly say <see cref="DllImportSearchPath.System32"/> alone.</summary>
    /// <param name="image">The file; changed in place, four bytes for an attribute.</param>
    /// <param name="name">What messages call it.</param>
    /// <returns>Whether a byte was changed.</returns>
    /// <exception cref="SearchPathException">
    /// It calls libraries and has no such attribute for the whole assembly, so that it looks beside the program; or a value is not of the known form, or shared
    /// with another attribute; or the file holds no assembly.
    /// </exception>
    /// <exception cref="BadImageFormatException">It is not even a file of the right form.</exception>
    public static bool KeepToSystemFolder(byte[] image, string name)
    {
        using var file = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(image));
        if (!file.HasMetadata)
            throw new SearchPathException($"{name} is no assembly.");
        var metadata = file.GetMetadataReader();
        var attributes = metadata.CustomAttributes.Select(metadata.GetCustomAttribute).ToLookup(one => IsSearchPath(metadata, one));
        if (CallsLibraries(metadata) && !attributes[true].Any(static one => one.Parent.Kind is HandleKind.AssemblyDefinition))
            throw new SearchPathException($"{name} calls libraries but has no DefaultDllImportSearchPaths for the whole assembly: it would look for them beside the program.");

        var others = attributes[false].Select(static one => one.Value).ToHashSet();
        var heap = file.PEHeaders.MetadataStartOffset + metadata.GetHeapMetadataOffset(HeapIndex.Blob);
        var changed = false;
        foreach (var blob in attributes[true].Select(static one => one.Value).Distinct())
        {
            if (metadata.GetBlobReader(blob).Length != ValueLength || others.Contains(blob))
                throw new SearchPathException($"The value of DefaultDllImportSearchPaths in {name} is not of the form that can be changed.");
            var value = image.AsSpan(heap + metadata.GetHeapOffset(blob) + LengthOfLength + ValueOffset, sizeof(int));
            changed |= BinaryPrimitives.ReadInt32LittleEndian(value) != (int)DllImportSearchPath.System32;
            BinaryPrimitives.WriteInt32LittleEndian(value, (int)DllImportSearchPath.System32);
        }

        return changed;
    }

    private static bool CallsLibraries(MetadataReader metadata) =>
        metadata.MethodDefinitions.Any(method => metadata.GetMethodDefinition(method).Attributes.HasFlag(MethodAttributes.PinvokeImpl));

    private static bool IsSearchPath(MetadataReader metadata, CustomAttribute attribute)
    {
        var (space, name) = attribute.Constructor.Kind switch
        {
            HandleKind.MemberReference => NameOf(metadata, metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent),
            _ => NameOf(metadata, metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()),
        };
        return string.Equals(name, nameof(DefaultDllImportSearchPathsAttribute), StringComparison.Ordinal)
            && string.Equals(space, typeof(DefaultDllImportSearchPathsAttribute).Namespace, StringComparison.Ordinal);
    }

    private static (string Namespace, string Name) NameOf(MetadataReader metadata, EntityHandle type)
    {
        switch (type.Kind)
        {
            case HandleKind.TypeDefinition:
                var definition = metadata.GetTypeDefinition((TypeDefinitionHandle)type);
                return (metadata.GetString(definition.Namespace), metadata.GetString(definition.Name));
            case HandleKind.TypeReference:
                var reference = metadata.GetTypeReference((TypeReferenceHandle)type);
                return (metadata.GetString(reference.Namespace), metadata.GetString(reference.Name));
            default:
                return (string.Empty, string.Empty);
        }
    }
}

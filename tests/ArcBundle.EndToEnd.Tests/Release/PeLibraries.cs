using System.Reflection.PortableExecutable;

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>The libraries that Windows loads for an executable, and where it looks for them, as "PE Format" describes the tables.</summary>
/// <param name="Imported">Names in the import table, lower case: loaded before any code of the program runs.</param>
/// <param name="Delayed">Names in the delay import table, lower case: loaded when the program calls them.</param>
/// <param name="DependentLoadFlags">Flags of LoadLibraryEx with which Windows (since 10, version 1607) loads <paramref name="Imported"/>.</param>
internal sealed record PeLibraries(IReadOnlyList<string> Imported, IReadOnlyList<string> Delayed, int DependentLoadFlags)
{
    private const int ImportDescriptorSize = 20;
    private const int NameInImportDescriptor = 12;
    private const int DelayDescriptorSize = 32;
    private const int NameInDelayDescriptor = 4;

    /// <summary>IMAGE_LOAD_CONFIG_DIRECTORY64.DependentLoadFlags.</summary>
    private const int FlagsInLoadConfiguration = 0x4E;

    /// <summary>Reads the tables of an executable for x64.</summary>
    public static PeLibraries Of(byte[] executable)
    {
        using var pe = new PEReader(new MemoryStream(executable));
        var header = pe.PEHeaders.PEHeader!;
        return new(
            Names(pe, header.ImportTableDirectory, ImportDescriptorSize, NameInImportDescriptor),
            Names(pe, header.DelayImportTableDirectory, DelayDescriptorSize, NameInDelayDescriptor),
            pe.GetSectionData(header.LoadConfigTableDirectory.RelativeVirtualAddress).GetReader(FlagsInLoadConfiguration, sizeof(ushort)).ReadUInt16());
    }

    private static List<string> Names(PEReader pe, DirectoryEntry table, int descriptorSize, int nameInDescriptor)
    {
        var names = new List<string>();
        for (var descriptor = pe.GetSectionData(table.RelativeVirtualAddress).GetReader(); ; descriptor.Offset += descriptorSize - nameInDescriptor - sizeof(int))
        {
            descriptor.Offset += nameInDescriptor;
            var address = descriptor.ReadInt32();
            if (address == 0) // the table ends with a descriptor of zeros
                return names;
            var name = pe.GetSectionData(address).GetReader();
            names.Add(name.ReadUTF8(name.IndexOf(0)).ToLowerInvariant());
        }
    }
}

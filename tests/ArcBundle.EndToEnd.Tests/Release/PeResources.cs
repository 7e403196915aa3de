using System.Reflection.PortableExecutable;

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>The resources of an executable, as "PE Format" describes them: directories of type, name and language, then the data.</summary>
internal static class PeResources
{
    private const int HeaderSize = 16;
    private const int EntrySize = 8;
    private const uint IsDirectory = 0x80000000;

    /// <summary>Reads all resources whose type is a number.</summary>
    public static IReadOnlyList<PeResource> Of(byte[] executable)
    {
        using var pe = new PEReader(new MemoryStream(executable));
        var place = pe.PEHeaders.PEHeader!.ResourceTableDirectory;
        var section = pe.GetSectionData(place.RelativeVirtualAddress);
        return [.. from type in Entries(section, 0)
                   from name in Entries(section, type.Offset)
                   from language in Entries(section, name.Offset)
                   select new PeResource(type.Id, Data(pe, section, language.Offset))];
    }

    private static List<(int Id, int Offset)> Entries(PEMemoryBlock section, int directory)
    {
        var header = section.GetReader(directory, HeaderSize);
        header.Offset = 12;
        var count = header.ReadUInt16() + header.ReadUInt16();
        var entries = section.GetReader(directory + HeaderSize, count * EntrySize);
        var read = new List<(int, int)>();
        for (var index = 0; index < count; index++)
            read.Add((entries.ReadInt32(), (int)(entries.ReadUInt32() & ~IsDirectory)));
        return read;
    }

    private static byte[] Data(PEReader pe, PEMemoryBlock section, int entry)
    {
        var reader = section.GetReader(entry, HeaderSize);
        var address = reader.ReadInt32();
        var length = reader.ReadInt32();
        return [.. pe.GetSectionData(address).GetContent(0, length)];
    }
}

using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Reads the typed facts of a bundle into the draft of its host.</summary>
/// <param name="draft">The draft.</param>
/// <param name="reading">How entries are opened.</param>
internal sealed class FactReader(HostDraft draft, EntryReading reading)
{
    /// <summary>Reads one entry of facts.</summary>
    public void Read(ReadEntry read)
    {
        var item = read.Item!.Value;
        if (item == ItemCatalog.ProcessesStart || item == ItemCatalog.ProcessesEnd)
            draft.Snapshots.Add(new(item, reading.TakenAt(item), Facts(read, ProcessFactCodec.Instance).Facts, EntryReading.ListingOf(read)));
        else if (item == ItemCatalog.Services)
            draft.Services.Add((Facts(read, ServiceFactCodec.Instance).Facts, IsWhole: true, EntryReading.ListingOf(read)));
        else if (item == ItemCatalog.TcpStart || item == ItemCatalog.TcpEnd)
            draft.Tcp.Add(new(item, reading.TakenAt(item), Facts(read, TcpEndpointCodec.Instance).Facts, EntryReading.ListingOf(read)));
        else if (item == ItemCatalog.Udp)
            reading.Take(read, item, Facts(read, UdpEndpointCodec.Instance));
        else if (item == ItemCatalog.Sessions)
            reading.Take(read, item, Facts(read, SessionFactCodec.Instance));
        else if (item == ItemCatalog.NetworkAdapters)
            reading.Take(read, item, Facts(read, AdapterFactCodec.Instance));
        else if (item == ItemCatalog.Load)
            reading.Take(read, item, Facts(read, LoadFactCodec.Instance));
        else if (item == ItemCatalog.Minifilters)
            reading.Take(read, item, MinifilterFacts.Of(Facts(read, MinifilterFactCodec.Instance)));
        else if (item == ItemCatalog.Antivirus || item.Value.StartsWith("registry.", StringComparison.Ordinal))
            draft.Registry.AddRange(Facts(read, RegistryFactCodec.Instance).Facts);
    }

    private Readings<T> Facts<T>(ReadEntry read, FactCodec<T> codec)
    {
        var facts = FactEntries.Read(read, codec);
        draft.Items.Read(read.Item!.Value, read.Entry.Name, facts.Quality);
        return facts;
    }
}

using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>Opens the fragments of one chunk after the other; each template definition is parsed once, whatever the number of records and chunks that use it.</summary>
/// <param name="names">Names already met in the file.</param>
internal sealed class BinXmlChunk(NamePool names)
{
    /// <summary>Deepest nesting of fragments in values. Real events have 2.</summary>
    public const int DeepestFragment = 8;

    private readonly Dictionary<int, BinXmlFragment> _definitions = [];
    private readonly DefinitionCache _cache = new();
    private readonly List<NameSite> _sites = [];
    private readonly BinXmlValue[]?[] _values = new BinXmlValue[]?[DeepestFragment + 1];

    /// <summary>Definitions and records themselves have their own budget, so that values which expand do not take the events behind them along.</summary>
    private readonly BinXmlBudget _structure = new();

    private ReadOnlyMemory<byte> _bytes;

    /// <summary>What the values of the chunk may still cost.</summary>
    public BinXmlBudget Budget { get; } = new();

    /// <summary>Whether the chunk came to a limit.</summary>
    public bool IsOverLimit => Budget.IsSpent || _structure.IsSpent;

    /// <summary>Begins a chunk.</summary>
    /// <param name="bytes">Its bytes: 64 KiB, or what is there of a file that is cut.</param>
    public void Begin(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _definitions.Clear();
        _structure.Renew();
        Budget.Renew();
    }

    /// <summary>
    /// Opens the fragment between two offsets. A fragment that is nested too deep or cannot be read has no roots. Opening one at a
    /// depth ends the use of any other scope of that depth.
    /// </summary>
    public BinXmlScope Open(int start, int end, int depth)
    {
        var chunk = _bytes.Span;
        if (depth > DeepestFragment)
            return Nothing(end, depth);
        var first = start <= end - 4 && chunk[start] == BinXmlToken.FragmentHeader ? start + 4 : start;
        if (first < end && chunk[first] == BinXmlToken.TemplateInstance)
            return OpenTemplate(first, end, depth);
        var parser = new BinXmlParser(chunk, start, end, isDefinition: false, names, depth == 0 ? _structure : Budget, sites: null);
        return new BinXmlScope(new BinXmlFragment(parser.Parse()), chunk, default, end, depth);
    }

    /// <summary>Opens the template instance whose token stands at <paramref name="token"/>.</summary>
    public BinXmlScope OpenTemplate(int token, int end, int depth)
    {
        var chunk = _bytes.Span;
        if (depth > DeepestFragment || (depth > 0 && !Budget.TrySpend(1)) || !TemplateInstance.TryRead(chunk, token, end, out var instance))
            return Nothing(end, depth);
        return new BinXmlScope(DefinitionAt(instance.Definition), chunk, ValuesOf(instance, chunk, end, depth), end, depth);
    }

    /// <summary>Opens the fragment of a record whose template cannot be read: the definition, or names that it refers to, stood in another record that is damaged.</summary>
    /// <returns>False when its values are not those of an event with this record id.</returns>
    public bool TryOpenWithoutDefinition(int start, int end, long recordId, out BinXmlScope scope)
    {
        scope = default;
        var chunk = _bytes.Span;
        var token = start + 4;
        if (token >= end || chunk[start] != BinXmlToken.FragmentHeader || chunk[token] != BinXmlToken.TemplateInstance
            || !TemplateInstance.TryRead(chunk, token, end, out var instance))
        {
            return false;
        }

        var values = ValuesOf(instance, chunk, end, depth: 0);
        if (LostDefinition.For(values, chunk, recordId) is not { } fragment)
            return false;
        scope = new BinXmlScope(fragment, chunk, values, end, depth: 0);
        return true;
    }

    private ReadOnlySpan<BinXmlValue> ValuesOf(TemplateInstance instance, ReadOnlySpan<byte> chunk, int end, int depth)
    {
        ref var values = ref _values[depth];
        if (values is null || values.Length < instance.Count)
            values = new BinXmlValue[Math.Max(64, instance.Count)];
        instance.Read(chunk, end, values.AsSpan(0, instance.Count));
        return values.AsSpan(0, instance.Count);
    }

    private BinXmlFragment DefinitionAt(int offset)
    {
        if (_definitions.TryGetValue(offset, out var known))
            return known;
        var chunk = _bytes.Span;
        var start = offset + TemplateInstance.DefinitionHeader;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[(start - 4)..]);
        var definition = length <= chunk.Length - start ? WholeDefinition(chunk, start, (int)length) : Parse(chunk, start, chunk.Length, out _);
        _definitions.Add(offset, definition);
        return definition;
    }

    private BinXmlFragment WholeDefinition(ReadOnlySpan<byte> chunk, int start, int length)
    {
        if (_cache.Find(chunk, start, length) is { } known && _structure.TrySpendBoth(known.Steps, known.Characters))
            return known.Fragment;
        var (steps, characters) = (_structure.Steps, _structure.Characters);
        var definition = Parse(chunk, start, start + length, out var isKeepable);
        if (isKeepable)
        {
            var sites = _sites.Select(site => site with { Offset = site.Offset - start }).ToArray();
            _cache.Add(chunk, start, new(chunk.Slice(start, length), sites, definition, steps - _structure.Steps, characters - _structure.Characters));
        }

        return definition;
    }

    private BinXmlFragment Parse(ReadOnlySpan<byte> chunk, int start, int end, out bool isKeepable)
    {
        _sites.Clear();
        var parser = new BinXmlParser(chunk, start, end, isDefinition: true, names, _structure, _sites);
        var definition = new BinXmlFragment(parser.Parse());
        isKeepable = !parser.IsBroken && !parser.UsesTemplate;
        return definition;
    }

    private BinXmlScope Nothing(int end, int depth) => new(BinXmlFragment.Empty, _bytes.Span, default, end, depth);
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>
/// Makes a tree of a template definition or of a fragment without template. Never fails: what comes before the first wrong byte
/// is kept and <see cref="IsBroken"/> tells.
/// </summary>
internal ref struct BinXmlParser
{
    /// <summary>Deepest nesting of elements. Real events have about 8.</summary>
    public const int DeepestElement = 32;

    private readonly ReadOnlySpan<byte> _chunk;
    private readonly int _end;
    private readonly bool _isDefinition;
    private readonly NamePool _names;
    private readonly BinXmlBudget _budget;
    private readonly List<NameSite>? _sites;
    private int _position;

    /// <summary>A parser over <paramref name="chunk"/> from <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <param name="chunk">The whole chunk: offsets of names count from its start.</param>
    /// <param name="start">Offset of the first token.</param>
    /// <param name="end">Offset behind the last byte.</param>
    /// <param name="isDefinition">True for a template definition, whose elements have a dependency id; fragments have none.</param>
    /// <param name="names">Names already met.</param>
    /// <param name="budget">What parsing may cost.</param>
    /// <param name="sites">Takes the places of names; null when nobody asks.</param>
    public BinXmlParser(ReadOnlySpan<byte> chunk, int start, int end, bool isDefinition, NamePool names, BinXmlBudget budget, List<NameSite>? sites)
    {
        _chunk = chunk;
        _position = start;
        _end = Math.Min(end, chunk.Length);
        _isDefinition = isDefinition;
        _names = names;
        _budget = budget;
        _sites = sites;
    }

    /// <summary>True when parsing stopped before the end of the fragment.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>True when the fragment uses a template, whose place in the chunk it tells.</summary>
    public bool UsesTemplate { get; private set; }

    private readonly int Left => _end - _position;

    /// <summary>The elements and template instances of the fragment.</summary>
    public List<BinXmlContent> Parse()
    {
        var content = new List<BinXmlContent>(1);
        while (!IsBroken && _position < _end)
        {
            if (_chunk[_position] == BinXmlToken.EndOfFragment)
                break;
            ParseContent(content, depth: 0);
        }

        return content;
    }

    private void ParseContent(List<BinXmlContent> content, int depth)
    {
        var token = NextToken();
        if (IsBroken)
            return;
        switch (token & ~BinXmlToken.More)
        {
            case BinXmlToken.FragmentHeader:
                Skip(3);
                break;
            case BinXmlToken.OpenStartElement:
                ParseElement(content, depth, hasAttributes: (token & BinXmlToken.More) != 0);
                break;
            case BinXmlToken.TemplateInstance:
                ParseTemplateInstance(content);
                break;
            case BinXmlToken.InstructionTarget:
                ReadName();
                break;
            case BinXmlToken.InstructionData:
                ReadCountedText();
                break;
            default:
                ParseText(token & ~BinXmlToken.More, content);
                break;
        }
    }

    private void ParseText(int token, List<BinXmlContent> content)
    {
        switch (token)
        {
            case BinXmlToken.Value:
                ParseValue(content);
                break;
            case BinXmlToken.CData:
                content.Add(new BinXmlContent(ReadCountedText()));
                break;
            case BinXmlToken.CharacterReference:
                content.Add(new BinXmlContent(((char)ReadUInt16()).ToString()));
                break;
            case BinXmlToken.EntityReference:
                content.Add(new BinXmlContent(EntityText(ReadName())));
                break;
            case BinXmlToken.NormalSubstitution or BinXmlToken.OptionalSubstitution:
                var index = ReadUInt16();
                Skip(1);
                content.Add(BinXmlContent.Substitution(index, token == BinXmlToken.OptionalSubstitution));
                break;
            default:
                IsBroken = true;
                break;
        }
    }

    private void ParseElement(List<BinXmlContent> content, int depth, bool hasAttributes)
    {
        if (depth >= DeepestElement)
        {
            IsBroken = true;
            return;
        }

        Skip(_isDefinition ? 6 : 4);
        var element = new BinXmlElement(ReadName());
        if (IsBroken)
            return;
        content.Add(new BinXmlContent(element));
        if (hasAttributes)
            Skip(4);
        ParseAttributes(element);
        if (NextToken() == BinXmlToken.CloseEmptyElement || IsBroken)
        {
            element.IsEmptyTag = true;
            return;
        }

        if (_chunk[_position - 1] != BinXmlToken.CloseStartElement)
        {
            IsBroken = true;
            return;
        }

        ParseChildren(element, depth + 1);
        element.Close();
    }

    private void ParseChildren(BinXmlElement element, int depth)
    {
        while (!IsBroken)
        {
            if (Left > 0 && _chunk[_position] == BinXmlToken.EndElement)
            {
                _position++;
                return;
            }

            ParseContent(element.Content, depth);
        }
    }

    private void ParseAttributes(BinXmlElement element)
    {
        while (!IsBroken && Left > 0 && (_chunk[_position] & ~BinXmlToken.More) == BinXmlToken.Attribute)
        {
            _position++;
            var name = ReadName();
            var value = new List<BinXmlContent>(1);
            while (!IsBroken && Left > 0
                && _chunk[_position] is not (BinXmlToken.CloseStartElement or BinXmlToken.CloseEmptyElement)
                && (_chunk[_position] & ~BinXmlToken.More) != BinXmlToken.Attribute)
            {
                ParseText(NextToken() & ~BinXmlToken.More, value);
            }

            element.Add(new BinXmlAttribute(name, value, element.Name));
        }
    }

    private void ParseTemplateInstance(List<BinXmlContent> content)
    {
        var token = _position - 1;
        if (!TemplateInstance.TryRead(_chunk, token, _end, out var instance))
        {
            IsBroken = true;
            return;
        }

        UsesTemplate = true;
        content.Add(BinXmlContent.Template(token));
        _position = instance.Read(_chunk, _end, values: default);
    }

    /// <summary>A value written out: text with its count of characters, or a type of fixed width.</summary>
    private void ParseValue(List<BinXmlContent> content)
    {
        if (Left < 1)
        {
            IsBroken = true;
            return;
        }

        var type = (BinXmlType)_chunk[_position++];
        var width = BinXmlValue.WidthOf(type, available: 8);
        if (type == BinXmlType.Utf16)
        {
            content.Add(new BinXmlContent(ReadCountedText()));
        }
        else if (width > 0 && width <= Left)
        {
            content.Add(new BinXmlContent(BinXmlText.Of(new BinXmlValue(type, _position, width), _chunk)));
            _position += width;
        }
        else
        {
            IsBroken = type != BinXmlType.Null;
        }
    }

    private byte NextToken()
    {
        if (Left < 1 || !_budget.TrySpend(1))
        {
            IsBroken = true;
            return 0;
        }

        return _chunk[_position++];
    }

    private void Skip(int bytes)
    {
        if (bytes > Left)
            IsBroken = true;
        else
            _position += bytes;
    }

    private int ReadUInt16()
    {
        if (Left < 2)
        {
            IsBroken = true;
            return 0;
        }

        _position += 2;
        return BinaryPrimitives.ReadUInt16LittleEndian(_chunk[(_position - 2)..]);
    }

    private string ReadCountedText()
    {
        var length = ReadUInt16() * 2;
        if (IsBroken || length > Left || !_budget.TrySpendCharacters(length / 2))
        {
            IsBroken = true;
            return string.Empty;
        }

        _position += length;
        return MemoryMarshal.Cast<byte, char>(_chunk.Slice(_position - length, length)).TrimEnd('\0').ToString();
    }

    /// <summary>
    /// A name: its offset, and the name itself when the offset points right behind. A name is the offset of the next one in its
    /// hash chain (never followed), a hash, a count and UTF-16 text with a NUL.
    /// </summary>
    private string ReadName()
    {
        if (Left < 4)
        {
            IsBroken = true;
            return string.Empty;
        }

        var offset = BinaryPrimitives.ReadUInt32LittleEndian(_chunk[_position..]);
        _position += 4;
        if (offset > _chunk.Length - 8)
        {
            IsBroken = true;
            return string.Empty;
        }

        var length = 2 * BinaryPrimitives.ReadUInt16LittleEndian(_chunk[((int)offset + 6)..]);
        if (length > _chunk.Length - (int)offset - 8 || !_budget.TrySpendCharacters(length / 2))
        {
            IsBroken = true;
            return string.Empty;
        }

        var name = _names.Of(MemoryMarshal.Cast<byte, char>(_chunk.Slice((int)offset + 8, length)));
        _sites?.Add(new NameSite(_position - 4, name, IsInPlace: offset == _position));
        if (offset == _position)
            Skip(8 + length + 2);
        return name;
    }

    private static string EntityText(string name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => $"&{name};",
    };
}

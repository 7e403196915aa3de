using System.Runtime.InteropServices;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Reading.Evtx.Rendering;

/// <summary>Makes an <see cref="XmlProgram"/> of elements.</summary>
internal sealed class XmlCompiler : IDisposable
{
    private readonly List<XmlOp> _ops = [];
    private readonly Utf8Buffer _literals = new();
    private readonly XmlNames _names = new();
    private int _literalStart;

    /// <summary>The program of elements and uses of templates; text between them is left out, since it stands in no element.</summary>
    public static XmlProgram Compile(List<BinXmlContent> roots)
    {
        using var compiler = new XmlCompiler();
        foreach (var root in roots)
        {
            if (root.Kind != BinXmlContentKind.Text)
                compiler.Add(root);
        }

        return compiler.Complete();
    }

    /// <summary>The program of one element.</summary>
    public static XmlProgram Compile(BinXmlElement root)
    {
        using var compiler = new XmlCompiler();
        compiler.Add(root);
        return compiler.Complete();
    }

    /// <inheritdoc/>
    public void Dispose() => _literals.Dispose();

    private XmlProgram Complete()
    {
        EndLiteral();
        return new XmlProgram([.. _ops], _literals.Written.ToArray());
    }

    private void Add(BinXmlContent content)
    {
        switch (content.Kind)
        {
            case BinXmlContentKind.Text:
                XmlEscaping.WriteText(content.Text, _literals);
                break;
            case BinXmlContentKind.Element:
                Add(content.Element!);
                break;
            case BinXmlContentKind.Substitution:
                Add(new XmlOp(XmlOpKind.Value, content.Number));
                break;
            default:
                Add(new XmlOp(XmlOpKind.Template, content.Number));
                break;
        }
    }

    private void Add(BinXmlElement element)
    {
        var start = -1;
        if (element.OnlyValue >= 0)
        {
            Add(new XmlOp(XmlOpKind.ValueElement, element.OnlyValue, IsOptional: element.IsOptional));
            start = _ops.Count - 1;
        }

        var mark = _names.Enter(element);
        var name = _names.ElementName(element.Name);
        _literals.Write((byte)'<');
        _literals.WriteText(name);
        AddAttributes(element);
        if (element.IsEmptyTag)
        {
            _literals.Write("/>"u8);
        }
        else
        {
            _literals.Write((byte)'>');
            foreach (var content in element.Content)
                Add(content);
            _literals.Write("</"u8);
            _literals.WriteText(name);
            _literals.Write((byte)'>');
        }

        _names.Leave(mark);
        if (start >= 0)
            CloseJump(start);
    }

    private void AddAttributes(BinXmlElement element)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in element.Attributes)
        {
            var name = XmlNames.AttributeName(attribute);

            // XML has no two attributes of one name. Nor has any event that Windows writes.
            if (!written.Add(name))
                continue;
            var start = -1;
            if (attribute.Value is [{ Kind: BinXmlContentKind.Substitution, IsOptional: true } only])
            {
                Add(new XmlOp(XmlOpKind.OptionalAttribute, only.Number));
                start = _ops.Count - 1;
            }

            _literals.Write((byte)' ');
            _literals.WriteText(name);
            _literals.Write("='"u8);
            foreach (var part in attribute.Value)
            {
                if (part.Text is { } text)
                    XmlEscaping.WriteAttribute(text, _literals);
                else if (part.Kind == BinXmlContentKind.Substitution)
                    Add(new XmlOp(XmlOpKind.AttributeValue, part.Number));
            }

            _literals.Write((byte)'\'');
            if (start >= 0)
                CloseJump(start);
        }
    }

    private void Add(XmlOp op)
    {
        EndLiteral();
        _ops.Add(op);
    }

    private void CloseJump(int start)
    {
        EndLiteral();
        CollectionsMarshal.AsSpan(_ops)[start] = _ops[start] with { Length = _ops.Count };
    }

    private void EndLiteral()
    {
        if (_literals.Length > _literalStart)
            _ops.Add(new XmlOp(XmlOpKind.Literal, _literalStart, _literals.Length - _literalStart));
        _literalStart = _literals.Length;
    }
}

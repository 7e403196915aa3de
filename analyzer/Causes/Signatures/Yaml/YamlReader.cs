using ArcBundle.Analyzer.Causes.Signatures.Loading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArcBundle.Analyzer.Causes.Signatures.Yaml;

/// <summary>
/// Reads one YAML document of plain lists, maps and texts. Anchors, aliases, tags and merge keys are refused: nothing in a file can be larger
/// than the file itself. Never throws on bad input: the first problem ends the reading.
/// </summary>
internal sealed class YamlReader
{
    private readonly SignatureProblems _problems;
    private readonly Parser _parser;
    private int _values;

    private YamlReader(string text, SignatureProblems problems)
    {
        _problems = problems;
        _parser = new(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The document of a file; null, and a problem, when it cannot be read.</summary>
    public static YamlValue? Read(ReadOnlySpan<byte> content, SignatureProblems problems)
    {
        if (YamlText.Decode(content, problems) is not { } text)
            return null;
        try
        {
            return new YamlReader(text, problems).ReadDocument();
        }
        catch (YamlException e)
        {
            if (TabLine(text) is { } line)
                problems.Add(new(line, 1), "tab");
            else
                problems.Add(Of(e.Start), "not-yaml");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A library that meets what it was not made for: the file is unreadable, whatever the reason.
            problems.Add(YamlMark.Start, "not-yaml");
        }

        return null;
    }

    private YamlValue? ReadDocument()
    {
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is not DocumentStart)
            return Refuse(YamlMark.Start, "empty");
        _parser.MoveNext();
        if (ReadValue(depth: 0) is not { } document)
            return null;

        // The end of the document, then that of the stream.
        _parser.MoveNext();
        return _parser.MoveNext() && _parser.Current is not StreamEnd ? Refuse(Of(_parser.Current!.Start), "several-documents") : document;
    }

    /// <summary>Reads the value that begins with the current event, and stops behind it.</summary>
    private YamlValue? ReadValue(int depth)
    {
        var mark = Of(_parser.Current!.Start);
        if (++_values > YamlLimits.Values)
            return Refuse(mark, "too-many-values", ("most", Numbers.Text(YamlLimits.Values)));
        if (depth > YamlLimits.Depth)
            return Refuse(mark, "too-deep", ("most", Numbers.Text(YamlLimits.Depth)));
        if (_parser.Current is AnchorAlias || _parser.Current is NodeEvent { Anchor.IsEmpty: false })
            return Refuse(mark, "anchor");
        if (_parser.Current is NodeEvent { Tag.IsEmpty: false })
            return Refuse(mark, "tag");
        return _parser.Current switch
        {
            Scalar scalar => ReadScalar(mark, scalar),
            SequenceStart => ReadList(mark, depth),
            MappingStart => ReadMap(mark, depth),
            _ => Refuse(mark, "not-yaml"),
        };
    }

    private YamlScalar? ReadScalar(YamlMark mark, Scalar scalar)
    {
        _parser.MoveNext();
        if (scalar.Value.Length <= YamlLimits.ScalarLength)
            return new(mark, scalar.Value);
        Refuse(mark, "scalar-too-long", ("most", Numbers.Text(YamlLimits.ScalarLength)));
        return null;
    }

    private YamlList? ReadList(YamlMark mark, int depth)
    {
        var items = new List<YamlValue>();
        _parser.MoveNext();
        while (_parser.Current is not SequenceEnd)
        {
            if (ReadValue(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }

        _parser.MoveNext();
        return new(mark, items);
    }

    private YamlMap? ReadMap(YamlMark mark, int depth)
    {
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        _parser.MoveNext();
        while (_parser.Current is not MappingEnd)
        {
            if (ReadValue(depth + 1) is not { } key)
                return null;
            if (KeyProblem(key, keys) is { } problem)
            {
                Refuse(key.Mark, problem, ("key", (key as YamlScalar)?.Text ?? string.Empty));
                return null;
            }

            if (ReadValue(depth + 1) is not { } value)
                return null;
            entries.Add(new(key.Mark, ((YamlScalar)key).Text, value));
        }

        _parser.MoveNext();
        return new(mark, entries);
    }

    private static string? KeyProblem(YamlValue key, HashSet<string> earlier) => key switch
    {
        not YamlScalar => "key-not-text",
        YamlScalar { Text: "<<" } => "merge-key",
        YamlScalar { Text: var text } => earlier.Add(text) ? null : "duplicate-key",
    };

    private YamlValue? Refuse(YamlMark mark, string key, params IReadOnlyList<(string Name, string Value)> arguments)
    {
        _problems.Add(mark, key, arguments);
        return null;
    }

    private static YamlMark Of(in Mark mark) => new(Math.Max(1, (int)Math.Min(mark.Line, int.MaxValue)), Math.Max(1, (int)Math.Min(mark.Column, int.MaxValue)));

    /// <summary>The first line that is indented with a tab, which YAML forbids and editors hide; null without one.</summary>
    private static int? TabLine(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var length = line.IndexOfAnyExcept(' ', '\t');
            if ((length < 0 ? line : line[..length]).Contains('\t'))
                return number;
        }

        return null;
    }
}

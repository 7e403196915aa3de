using System.Security.Cryptography;
using System.Text;
using ArcBundle.Analyzer.Causes.Signatures.Yaml;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes.Signatures.Loading;

/// <summary>Reads a signature file (docs/signatures.md). Never throws on bad input: it tells all problems it can, each with its place.</summary>
internal sealed class SignatureReader
{
    private static readonly string[] Levels = ["informational", "low", "medium", "high", "critical"];
    private static readonly string[] Statuses = ["stable", "test", "experimental", "deprecated", "unsupported"];
    private static readonly string[] Directions = ["for", "against"];
    private static readonly string[] Holes = ["{count}", "{at}"];

    /// <summary>Fields of Sigma that say something to the reader of the file and nothing to this program.</summary>
    private static readonly string[] Unread = ["description", "author", "references", "date", "modified", "tags", "falsepositives", "license"];

    private static readonly string[] Known =
        ["title", "id", "level", "status", "logsource", "detection", "cause", "weight", "direction", "kind", "side", "when", "text", "samples"];

    private const int LongestTitle = 200;
    private const int LongestText = 600;

    private readonly SignatureProblems _problems;
    private readonly MapReading _fields;

    private SignatureReader(YamlMap root, SignatureProblems problems)
    {
        _problems = problems;
        _fields = new(root, problems);
    }

    /// <summary>Reads one file.</summary>
    /// <param name="file">Its name, below the folder it was loaded from, with <c>/</c>.</param>
    /// <param name="content">Its bytes; read no further than one byte more than <see cref="YamlLimits.Bytes"/>.</param>
    /// <param name="isBuiltIn">Whether the program brings it along.</param>
    /// <param name="problems">Takes problems.</param>
    /// <returns>The signature; null when there was a problem.</returns>
    public static Signature? Read(string file, ReadOnlySpan<byte> content, bool isBuiltIn, SignatureProblems problems)
    {
        if (YamlReader.Read(content, problems) is not { } root)
            return null;
        if (root is not YamlMap map)
        {
            problems.Add(root.Mark, "no-map");
            return null;
        }

        var signature = new SignatureReader(map, problems).Read(file, HashOf(content), isBuiltIn);
        return problems.Any ? null : signature;
    }

    private Signature? Read(string file, string sha256, bool isBuiltIn)
    {
        _fields.RefuseOthers([.. Known, .. Unread]);
        var name = NameOf(file);
        var id = ReadId();
        var title = _fields.Text("title");
        var level = _fields.Word("level", Levels);
        var status = _fields.Word("status", Statuses, isRequired: false);
        var cause = _fields.Word("cause", CauseIds.All);
        var rule = ReadRule(Signature.FindingPrefix + name);
        var side = _fields.Word("side", ["agent", "server", "any"]);
        var when = _fields.Word("when", ["window", "silence", "any"]);
        var text = _fields.Map("text") is { } texts ? ReadText(texts) : null;
        if (title?.Text.Length > LongestTitle)
            _problems.Add(title.Mark, "too-long", ("name", "title"), ("most", Numbers.Text(LongestTitle)));
        if (!IsName(name))
            _problems.Add(YamlMark.Start, "file-name", ("name", file));
        if ((_fields.Map("logsource") is { } logsource ? ReadSource(logsource) : null) is not { } source)
            return null;
        var detection = _fields.Map("detection") is { } described ? new DetectionReader(source, _problems).Read(described) : null;
        var samples = _fields.Map("samples") is { } given ? new SampleReader(source, _problems).Read(given) : [];
        if (_problems.Any || detection is null)
            return null;
        return new()
        {
            Id = id!.Value,
            Name = name,
            File = file,
            IsBuiltIn = isBuiltIn,
            Sha256 = sha256,
            Title = title!.Text,
            Level = level!,
            Status = status,
            Cause = cause!,
            Rule = rule!,
            Text = text!,
            Side = side switch { "agent" => SignatureSide.Agent, "server" => SignatureSide.Server, _ => SignatureSide.Any },
            When = when switch { "window" => SignatureTime.Window, "silence" => SignatureTime.Silence, _ => SignatureTime.Any },
            Source = source,
            Detection = detection,
            Samples = samples,
        };
    }

    private Guid? ReadId()
    {
        if (_fields.Text("id") is not { } text)
            return null;
        if (Guid.TryParseExact(text.Text, "D", out var id))
            return id;
        _problems.Add(text.Mark, "not-uuid", ("value", text.Text));
        return null;
    }

    /// <summary>A record that was found cannot exclude a cause: that takes coverage, which no signature knows of.</summary>
    private FindingRule? ReadRule(string id)
    {
        var weights = Enum.GetValues<Weight>().Select(static weight => weight.ToName()).Reverse().ToList();
        var word = _fields.Word("weight", weights);
        var isFor = _fields.Word("direction", Directions, isRequired: false) is not "against";
        var kind = _fields.Text("kind", isRequired: false)?.Text ?? id;
        if (word is null)
            return null;
        var weight = Enum.GetValues<Weight>().First(weight => string.Equals(weight.ToName(), word, StringComparison.Ordinal));
        if (!isFor && weight == Weight.Decisive)
            _problems.Add(_fields.Text("weight")!.Mark, "decisive-against");
        return new(id, weight, isFor, kind) { Source = FindingSource.SignatureFile };
    }

    private OwnText? ReadText(YamlMap map)
    {
        var reading = new MapReading(map, _problems);
        reading.RefuseOthers("ja", "en");
        var (japanese, english) = (reading.Text("ja"), reading.Text("en"));
        if (japanese is null || english is null)
            return null;
        foreach (var text in new[] { japanese, english }.Where(static text => text.Text.Length > LongestText))
            _problems.Add(text.Mark, "too-long", ("name", "text"), ("most", Numbers.Text(LongestText)));
        foreach (var hole in Holes.Where(hole => japanese.Text.Contains(hole, StringComparison.Ordinal) != english.Text.Contains(hole, StringComparison.Ordinal)))
            _problems.Add(english.Mark, "holes-differ", ("hole", hole));
        return new(japanese.Text.Trim(), english.Text.Trim());
    }

    private LogSource? ReadSource(YamlMap map)
    {
        var reading = new MapReading(map, _problems);
        reading.RefuseOthers("product", "category", "service");
        if (map["category"] is not null)
        {
            var category = reading.Word("category", [ProductLogSource.Category]);
            var service = reading.Word("service", [.. ProductLogSource.Services], isRequired: false);
            return category is null || (service is null && map["service"] is not null) ? null : new ProductLogSource(service);
        }

        var product = reading.Word("product", ["windows"]);
        return reading.Word("service", [.. EventLogSource.Services]) is { } log && product is not null ? new EventLogSource(log) : null;
    }

    private static string NameOf(string file)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        return name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
    }

    /// <summary>A file's name becomes part of a finding's id: small letters, digits and hyphens.</summary>
    private static bool IsName(string name) => name.Length is > 0 and <= 64 && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static string HashOf(ReadOnlySpan<byte> content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).ReplaceLineEndings("\n"))));
}

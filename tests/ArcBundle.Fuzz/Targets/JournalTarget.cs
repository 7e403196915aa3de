using System.Text;
using ArcBundle.Analyzer.Intake.Bundles;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary>The journal of a bundle: every whole line that was written is read as it was, whatever stands around it.</summary>
internal sealed class JournalTarget : FuzzTarget
{
    private static readonly string[] Lines =
    [
        """{"item":"host.context","outcome":"collected","name":"context.json","length":812,"sha256":"6f5902ac237024bdd0c176cb93063dc4a8a2b0e6c1b5ef5f0a2bf6a1a7a3f0c1"}""",
        """{"item":"processes.start","outcome":"collected","name":"facts/processes.start.msgpack","length":4096,"sha256":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae","source":null}""",
        """{"item":"logs.agent","outcome":"truncated","name":"raw/logs.agent/エージェント.log","length":12,"sha256":"fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9","source":"C:\\logs\\エージェント.log","note":{"reason":"too-large","detail":"5"}}""",
        """{"item":"vss.writers","outcome":"denied","note":{"reason":"access-denied","detail":"5"}}""",
        """{"item":"logs.agent","outcome":"collected"}""",
    ];

    /// <inheritdoc/>
    public override string Name => "journal";

    /// <inheritdoc/>
    public override bool IsBinary => true;

    /// <inheritdoc/>
    public override void Run(byte[] input, FuzzSeed? seed)
    {
        var damage = new List<Message>();
        var content = JournalReader.Read(new MemoryStream(input, writable: false), isInside: true, damage);
        if (seed is null)
            return;
        var place = 0;
        foreach (var line in Split(input))
        {
            if (!Sound.TryGetValue(line, out var expected))
                continue;
            while (place < content.Records.Count && content.Records[place] != expected)
                place++;
            FuzzViolationException.Unless(place < content.Records.Count, $"an untouched line is lost or changed: {line}");
            place++;
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() => [new("journal", Encoding.UTF8.GetBytes(string.Concat(Lines.Select(static line => line + "\n"))))];

    private static Dictionary<string, JournalRecord> Sound { get; } = Lines.ToDictionary(
        static line => line,
        static line => JournalReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(line + "\n")), isInside: true, []).Records.Single());

    /// <summary>Lines that are ended; compared by their bytes, as Latin-1 keeps them, and given as UTF-8.</summary>
    private static IEnumerable<string> Split(byte[] input)
    {
        var start = 0;
        for (var end = Array.IndexOf(input, (byte)'\n'); end >= 0; end = Array.IndexOf(input, (byte)'\n', start))
        {
            yield return Encoding.UTF8.GetString(input, start, end - start);
            start = end + 1;
        }
    }
}

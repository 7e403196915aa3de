using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>Reads <c>vssadmin list providers</c> in any language: name between quotes, then type, id in braces and version in any order.</summary>
internal static class VssProviderReader
{
    /// <summary>Providers that are kept; a host has a few.</summary>
    private const int MostProviders = 10_000;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    public static Listing<VssProvider> Read(Stream stream, string entry, ReadingContext context)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var facts = new List<Sourced<VssProvider>>();
        var preface = new VssPreface(entry);
        (VssProvider Provider, long Line, string Quote)? draft = null;
        while (lines.TryRead(out var line))
        {
            if (string.IsNullOrWhiteSpace(line.Text))
                continue;
            if (VssLine.QuotedName(line.Text) is { } name)
            {
                Add();
                draft = (new VssProvider(name, null, null, null), line.Number, line.Text.Trim());
            }
            else if (draft is not { } open)
            {
                preface.See(line);
            }
            else if (Take(open.Provider, line.Text) is { } more)
            {
                draft = (more, open.Line, $"{open.Quote} / {line.Text.Trim()}");
            }
            else if (!VssLine.IsPrompt(line.Text))
            {
                quality.Skipped++;
            }
        }

        Add();
        if (draft is { Provider.Version: null })
            quality.Truncated = true;
        preface.Tell(quality);
        return preface.Judge(new Readings<VssProvider>(facts, quality.Of(lines)), nothingIsASentence: false);

        void Add()
        {
            if (draft is not { } done)
                return;
            if (done.Provider is { Id: null, Version: null })
                quality.Skipped++;
            else if (facts.Count == MostProviders)
                quality.Truncated = true;
            else
                facts.Add(new(done.Provider, Origin.Of(entry, Place.OfLine(done.Line), done.Quote)));
        }
    }

    /// <summary>A version of four numbers, as every provider has.</summary>
    public static bool IsVersion(string text) => Version.TryParse(text, out var version) && version.Revision >= 0;

    private static VssProvider? Take(VssProvider provider, string line)
    {
        if (VssLine.IsPrompt(line) || VssLine.AfterColon(line) is not { Length: > 0 } value)
            return null;
        if (provider.Id is null && VssLine.GuidOf(line) is { } id)
            return provider with { Id = id };
        if (provider.Version is null && Version.TryParse(value, out _))
            return provider with { Version = value };
        return provider is { TypeText: null, Id: null } && value[0] != '{' ? provider with { TypeText = value } : null;
    }
}

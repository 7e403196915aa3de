using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>
/// Reads <c>vssadmin list shadowstorage</c> in any language, by position: two volumes, then three sizes. Sizes that are not three cannot be told
/// apart and are left out.
/// </summary>
internal static class ShadowStorageReader
{
    /// <summary>Associations that are kept; a host has one for each volume.</summary>
    private const int MostAssociations = 10_000;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    public static Listing<ShadowStorage> Read(Stream stream, string entry, ReadingContext context)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var facts = new List<Sourced<ShadowStorage>>();
        var preface = new VssPreface(entry);
        StorageDraft? draft = null;
        while (lines.TryRead(out var line))
        {
            if (string.IsNullOrWhiteSpace(line.Text))
                continue;
            if (VssVolume.Of(line.Text) is { } volume)
            {
                if (draft is null or { Storage: not null })
                {
                    Add();
                    draft = new StorageDraft(volume, line);
                }
                else
                {
                    draft.SetStorage(volume, line);
                }
            }
            else if (draft is null)
            {
                preface.See(line);
            }
            else if (VssSize.Of(line.Text) is { } size)
            {
                draft.Add(size, line);
            }
            else if (VssLine.AfterColon(line.Text) is not null && !VssLine.IsPrompt(line.Text))
            {
                quality.Skipped++;
            }
        }

        Add();
        if (draft is { IsComplete: false })
            quality.Truncated = true;
        preface.Tell(quality);
        var readings = new Readings<ShadowStorage>(facts, quality.Of(lines));
        return preface.Judge(readings, nothingIsASentence: true);

        void Add()
        {
            if (draft is null)
                return;
            if (!draft.IsComplete)
                quality.Lost++;
            if (draft.ToFact() is not { } fact)
                return;
            if (facts.Count == MostAssociations)
                quality.Truncated = true;
            else
                facts.Add(new(fact, Origin.Of(entry, Place.OfLine(draft.Line), draft.Quote)));
        }
    }
}

using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>
/// Reads <c>vssadmin list shadows</c> in any language. An id that is followed by a volume is a shadow copy's, one that is followed by another line
/// is a set's and that line tells when it was created; volume, device and quoted provider have forms of their own, the rest goes by its place
/// between them.
/// </summary>
internal static class ShadowCopyReader
{
    /// <summary>Shadow copies that are kept; Windows allows 512 for each volume.</summary>
    private const int MostCopies = 20_000;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    public static Listing<ShadowCopy> Read(Stream stream, string entry, ReadingContext context)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var preface = new VssPreface(entry);
        var orders = new DateOrders(context.DateOrder);
        var copies = new List<(ShadowDraft Copy, WrittenTime? Created)>();
        var sets = new ShadowSets();
        while (lines.TryRead(out var line))
        {
            if (string.IsNullOrWhiteSpace(line.Text) || VssLine.IsPrompt(line.Text))
                continue;
            if (sets.TryTakeId(line))
                continue;
            if (sets.IsAtId && VssVolume.Of(line.Text) is { } volume)
            {
                if (copies.Count == MostCopies)
                {
                    quality.Truncated = true;
                    break;
                }

                copies.Add((new ShadowDraft(sets.SetId, sets.CreatedText, sets.Close(), volume, line), sets.Created));
            }
            else if (sets.IsAtId)
            {
                sets.OpenSet(line);
                if (sets.Created is { } created)
                    orders.See(created);
            }
            else if (copies.Count > 0 && sets.SetId == copies[^1].Copy.SetId)
            {
                quality.Skipped += copies[^1].Copy.TryTake(line.Text) ? 0 : 1;
            }
            else
            {
                preface.See(line);
            }
        }

        if (sets.IsAtId || sets.IsAwaitingCopy || (copies.Count > 0 && !copies[^1].Copy.HasAttributes))
            quality.Truncated = true;
        preface.Tell(quality);
        var facts = copies.ConvertAll(copy => new Sourced<ShadowCopy>(
            copy.Copy.ToFact(copy.Created is { } written ? Settle(written) : null), Origin.Of(entry, Place.OfLine(copy.Copy.Line), copy.Copy.Quote)));
        return preface.Judge(new Readings<ShadowCopy>(facts, quality.Of(lines)), nothingIsASentence: true);

        DateTime? Settle(in WrittenTime written)
        {
            var local = orders.Read(written, out var isAmbiguous);
            quality.AmbiguousDates |= isAmbiguous;
            return isAmbiguous ? null : local;
        }
    }
}

using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake;

/// <summary>Keeps a hostile input from burying what matters: of each kind of message, the first few and the number of the others.</summary>
internal static class BoundedMessages
{
    /// <summary>Messages of one kind that are given in full.</summary>
    public const int MostOfAKind = 20;

    private const string More = "intake.and-more";

    /// <summary>
    /// The messages without repetitions, in order; of a kind (key) at most <see cref="MostOfAKind"/>, then one that counts the others of it and
    /// names the last one shown.
    /// </summary>
    public static IReadOnlyList<Message> Of(IEnumerable<Message> messages)
    {
        var kept = new List<Message>();
        var kinds = new Dictionary<string, (int Seen, int At)>(StringComparer.Ordinal);
        foreach (var message in messages.Distinct())
        {
            var (seen, at) = kinds.GetValueOrDefault(message.Key);
            seen++;
            if (seen <= MostOfAKind || message.Key is More)
            {
                at = kept.Count;
                kept.Add(message);
            }

            kinds[message.Key] = (seen, at);
        }

        foreach (var (seen, at) in kinds.Where(static k => k.Value.Seen > MostOfAKind && k.Key is not More).Select(static k => k.Value).OrderByDescending(static k => k.At))
        {
            var last = kept[at].Arguments is [var (_, value), ..] ? value : kept[at].Key;
            kept.Insert(at + 1, new Message(More, ("count", Numbers.Text(seen - MostOfAKind)), ("name", last)));
        }

        return kept;
    }
}

using System.Buffers;
using System.Text;
using ArcBundle.Collector.Privacy.Keys;

namespace ArcBundle.Collector.Privacy.Names;

/// <summary>
/// Pseudonyms of names: <c>N-</c> for a host or domain, <c>U-</c> for a user, and ten letters that the secret makes of the name without its case.
/// They are valid NetBIOS and DNS labels. The letters are consonants without digits, so that no pseudonym reads like a message code, a number or a word.
/// </summary>
/// <param name="secret">The secret.</param>
/// <param name="table">Keeps the pairs.</param>
internal sealed class Pseudonyms(MaskSecret secret, PseudonymTable table)
{
    /// <summary>How the pseudonyms of hosts and domains begin.</summary>
    public const string NamePrefix = "N-";

    /// <summary>How the pseudonyms of users begin.</summary>
    public const string UserPrefix = "U-";

    /// <summary>Letters behind the prefix: 40 bits, so that ten thousand names have two alike once in twenty thousand cases.</summary>
    public const int Letters = 10;

    /// <summary>Ends a masked domain name with dots; RFC 6761 keeps it free of real ones.</summary>
    public const string TopLevel = ".invalid";

    private const string Alphabet = "BCDFGHJKLMNPQRST";

    private static readonly SearchValues<char> Core = SearchValues.Create(Alphabet);

    /// <summary>The pseudonym of a host's short name or of a domain without dots.</summary>
    public string OfName(string name) => Of(NamePrefix, name);

    /// <summary>The pseudonym of a domain name with dots.</summary>
    public string OfSuffix(string domain)
    {
        var pseudonym = Of(NamePrefix, domain) + TopLevel;
        table.Add(pseudonym, domain);
        return pseudonym;
    }

    /// <summary>The pseudonym of a user name without its domain.</summary>
    public string OfUser(string name) => Of(UserPrefix, name);

    /// <summary>Whether a text already is a pseudonym.</summary>
    public static bool Is(ReadOnlySpan<char> text) =>
        text.Length == NamePrefix.Length + Letters && text[0] is 'N' or 'U' && text[1] == '-' && text[2..].IndexOfAnyExcept(Core) < 0;

    private string Of(string prefix, string name)
    {
        var pseudonym = string.Create(prefix.Length + Letters, (prefix, Number: secret.NumberOf(MaskPurpose.Name, Encoding.UTF8.GetBytes(Folded(name)))), static (text, from) =>
        {
            from.prefix.CopyTo(text);
            for (var index = 0; index < Letters; index++)
                text[from.prefix.Length + index] = Alphabet[(int)(from.Number >> (4 * index)) & 0xF];
        });
        table.Add(pseudonym, name);
        return pseudonym;
    }

    private static string Folded(string name) => string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormC).ToUpperInvariant();
}

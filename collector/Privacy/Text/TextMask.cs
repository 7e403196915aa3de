using System.Buffers;
using ArcBundle.Collector.Privacy.Addresses;
using ArcBundle.Collector.Privacy.Keys;
using ArcBundle.Collector.Privacy.Names;
using ArcBundle.Collector.Privacy.Secrets;

namespace ArcBundle.Collector.Privacy.Text;

/// <summary>
/// Finds everything in a text that is to be masked. One text may be a part of a longer one: what it decides at a place depends on no more
/// than <see cref="Reach"/> characters around it. Safe for use from several threads.
/// </summary>
internal sealed class TextMask
{
    /// <summary>How far around a place a decision looks, in characters; the longest thing that is masked is shorter.</summary>
    public const int Reach = 600;

    private static readonly SearchValues<char> Signs = SearchValues.Create(".:\\@=");

    private readonly MaskKinds _kinds;
    private readonly NameSearch _names;
    private readonly AddressSearch _addresses;
    private readonly SidSearch _sids;
    private readonly PathSearch _paths;
    private readonly AssignmentSearch _assignments;
    private readonly EventXmlSearch _events;

    /// <summary>A mask.</summary>
    /// <param name="kinds">What is masked.</param>
    /// <param name="secret">What pseudonyms are made with.</param>
    /// <param name="table">Keeps what they stand for.</param>
    /// <param name="known">The names.</param>
    /// <param name="addresses">The addresses.</param>
    public TextMask(MaskKinds kinds, MaskSecret secret, PseudonymTable table, KnownNames known, AddressMask addresses)
    {
        _kinds = kinds;
        _names = new NameSearch(known);
        _addresses = new AddressSearch(addresses);
        _sids = new SidSearch(new SidMask(secret, table));
        _paths = new PathSearch(known);
        _assignments = new AssignmentSearch(known);
        _events = new EventXmlSearch(known, _assignments);
    }

    /// <summary>The text masked; the same instance when nothing in it is to be.</summary>
    /// <param name="text">The text.</param>
    /// <param name="withAddresses">False where numbers with dots are known to be versions.</param>
    public string Apply(string text, bool withAddresses = true)
    {
        if (text.Length == 0)
            return text;
        var found = new List<TextSpan>();
        Find(text, found, withAddresses);
        return TextEdits.Apply(text, found);
    }

    /// <summary>Finds the places, in order and apart from each other.</summary>
    public void Find(ReadOnlySpan<char> text, List<TextSpan> found, bool withAddresses = true)
    {
        SecretText.Find(text, found);
        if ((_kinds & (MaskKinds.Names | MaskKinds.Users)) != MaskKinds.None)
            _events.Find(text, found);
        if (_kinds.HasFlag(MaskKinds.Users))
            _sids.Find(text, found);
        FindAtSigns(text, found, withAddresses && _kinds.HasFlag(MaskKinds.Addresses));
        FindAtRareSigns(text, found);
        if ((_kinds & (MaskKinds.Names | MaskKinds.Users)) != MaskKinds.None)
            _names.Find(text, found);
        TextEdits.Settle(found);
    }

    private void FindAtSigns(ReadOnlySpan<char> text, List<TextSpan> found, bool withAddresses)
    {
        var withNames = (_kinds & (MaskKinds.Names | MaskKinds.Users)) != MaskKinds.None;
        for (var from = 0; from < text.Length && text[from..].IndexOfAny(Signs) is >= 0 and var next;)
        {
            var at = from + next;
            from = at + 1;
            switch (text[at])
            {
                case '.':
                    if (withAddresses && at > 0 && char.IsAsciiDigit(text[at - 1]))
                        from = _addresses.AtDot(text, at, found);
                    break;
                case ':':
                    if (withAddresses && at + 1 < text.Length && (char.IsAsciiHexDigit(text[at + 1]) || text[at + 1] == ':'))
                        from = _addresses.AtColon(text, at, found);
                    if (withNames && from == at + 1)
                        AtColon(text, at, found);
                    break;
                case '\\':
                    if (withNames)
                        from = _paths.AtBackslash(text, at, found);
                    break;
                case '@':
                    if (withNames)
                        _assignments.AtAt(text, at, found);
                    break;
                default:
                    if (withNames)
                        _assignments.AtSign(text, at, found);
                    break;
            }
        }
    }

    /// <summary>Signs of Japanese texts, and profile folders with slashes.</summary>
    private void FindAtRareSigns(ReadOnlySpan<char> text, List<TextSpan> found)
    {
        if ((_kinds & (MaskKinds.Names | MaskKinds.Users)) == MaskKinds.None)
            return;
        for (var from = 0; text[from..].IndexOfAny('：', '＝') is >= 0 and var next; from += next + 1)
            _assignments.AtSign(text, from + next, found);
        for (var from = 0; text[from..].IndexOf("/Users/", StringComparison.OrdinalIgnoreCase) is >= 0 and var next; from += next + 1)
            _paths.AddUserFolder(text, from + next + "/Users/".Length, found);
    }

    private void AtColon(ReadOnlySpan<char> text, int at, List<TextSpan> found)
    {
        if (text[(at + 1)..].StartsWith("//", StringComparison.Ordinal))
            _assignments.AtUrl(text, at + 3, found);
        else if (at > 0 && !char.IsAsciiDigit(text[at - 1]))
            _assignments.AtSign(text, at, found);
    }
}

namespace ArcBundle.Collector.Privacy.Names;

/// <summary>
/// The names that are to be masked, as they become known: from the host's own settings before the run, and from forms that say that a name
/// stands there while it goes on. Safe for use from several threads.
/// </summary>
/// <param name="kinds">What is masked.</param>
/// <param name="pseudonyms">Makes the pseudonyms.</param>
internal sealed class KnownNames(MaskKinds kinds, Pseudonyms pseudonyms)
{
    /// <summary>Names kept: a search slows down with each, and no host knows so many.</summary>
    private const int Most = 5000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, KnownName> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _domains = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _users = new(StringComparer.OrdinalIgnoreCase);
    private volatile NameIndex? _index;

    /// <summary>The names so far.</summary>
    public NameIndex Index
    {
        get
        {
            if (_index is { } known)
                return known;
            lock (_gate)
                return _index = new NameIndex([.. _names.Values]);
        }
    }

    /// <summary>
    /// The pseudonym of a host or domain, short or with dots. Null when the text names none, or names are not masked.
    /// </summary>
    /// <param name="text">The name.</param>
    /// <param name="isSure">Whether it is a name without doubt: then it is masked wherever it stands from now on.</param>
    public string? Machine(ReadOnlySpan<char> text, bool isSure = true)
    {
        if (!kinds.HasFlag(MaskKinds.Names) || !NameForm.MayBeHost(text))
            return null;
        var dot = text.IndexOf('.');
        if (dot < 0)
            return Label(text.ToString(), isSure);
        var suffix = text[(dot + 1)..];
        if (PublicDomains.Is(text))
            return null;
        return $"{Label(text[..dot].ToString(), isSure)}.{Suffix(suffix.ToString(), isSure)}";
    }

    /// <summary>The pseudonym of a domain, in NetBIOS form or with dots.</summary>
    /// <param name="text">The name.</param>
    /// <param name="isSure">Whether it is a name without doubt.</param>
    public string? Domain(ReadOnlySpan<char> text, bool isSure = true)
    {
        if (!kinds.HasFlag(MaskKinds.Names) || !NameForm.MayBeHost(text) || PublicDomains.Is(text) || WellKnownNames.IsDomain(text))
            return null;
        var name = text.ToString();
        return name.Contains('.', StringComparison.Ordinal) ? Suffix(name, isSure) : Label(name, isSure);
    }

    /// <summary>The pseudonym of a user without domain. Of a computer's account the computer's, with its <c>$</c>.</summary>
    /// <param name="text">The name.</param>
    /// <param name="isSure">Whether it is a name without doubt.</param>
    public string? User(ReadOnlySpan<char> text, bool isSure = true)
    {
        if (text.EndsWith("$", StringComparison.Ordinal))
            return Machine(text[..^1], isSure) is { } machine ? machine + "$" : null;
        if (!kinds.HasFlag(MaskKinds.Users) || !NameForm.MayBeUser(text))
            return null;
        var name = text.ToString();
        lock (_gate)
        {
            if (!_users.TryGetValue(name, out var pseudonym))
            {
                pseudonym = pseudonyms.OfUser(name);
                if (_users.Count < Most)
                    _users.Add(name, pseudonym);
            }

            if (isSure)
                Know(new KnownName(name, pseudonym, IsSuffix: false));
            return pseudonym;
        }
    }

    /// <summary>Whether a word is known as a domain or as a host, whose accounts are written <c>NAME\user</c>.</summary>
    public bool HasAccounts(ReadOnlySpan<char> name)
    {
        lock (_gate)
            return _domains.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
    }

    /// <summary>Remembers a domain or host whose accounts may stand in a text, when its own name is not masked.</summary>
    public void KnowDomain(string name)
    {
        if (WellKnownNames.IsDomain(name))
            return;
        lock (_gate)
        {
            if (_domains.Count < Most)
                _domains.Add(name);
        }
    }

    private string Label(string name, bool isSure)
    {
        lock (_gate)
        {
            if (_names.TryGetValue(name, out var known) && known is { IsSuffix: false } && known.Replacement.StartsWith(Pseudonyms.NamePrefix, StringComparison.Ordinal))
                return known.Replacement;
            var pseudonym = pseudonyms.OfName(name);
            if (!isSure)
                return pseudonym;
            if (_domains.Count < Most)
                _domains.Add(name);
            Know(new KnownName(name, pseudonym, IsSuffix: false));
            return pseudonym;
        }
    }

    private string Suffix(string domain, bool isSure)
    {
        lock (_gate)
        {
            if (_names.TryGetValue(domain, out var known))
                return known.Replacement;
            var pseudonym = pseudonyms.OfSuffix(domain);
            // A top-level word alone ends too much that is no host.
            if (isSure && domain.Contains('.', StringComparison.Ordinal))
                Know(new KnownName(domain, pseudonym, IsSuffix: true));
            return pseudonym;
        }
    }

    /// <summary>Searched for from now on, unless evidence is made of such words. A host's name goes before a user's.</summary>
    private void Know(KnownName name)
    {
        if (_names.Count >= Most || (!name.IsSuffix && OrdinaryWords.Is(name.Text)))
            return;
        if (_names.TryGetValue(name.Text, out var known) && (known.Replacement.StartsWith(Pseudonyms.NamePrefix, StringComparison.Ordinal) || known == name))
            return;
        _names[name.Text] = name;
        _index = null;
    }
}

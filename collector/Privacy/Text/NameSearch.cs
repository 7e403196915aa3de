using ArcBundle.Collector.Privacy.Names;

namespace ArcBundle.Collector.Privacy.Text;

/// <summary>Finds known names wherever they stand, and the hosts of known domains.</summary>
/// <param name="known">The names.</param>
internal sealed class NameSearch(KnownNames known)
{
    /// <summary>Adds what it finds.</summary>
    public void Find(ReadOnlySpan<char> text, List<TextSpan> found)
    {
        known.Index.Visit(text, (around, at, name) => found.Add(name.IsSuffix ? HostOf(around, at, name) : new TextSpan(at, name.Text.Length, name.Replacement)));
    }

    /// <summary>A domain with the host's labels before it.</summary>
    private TextSpan HostOf(ReadOnlySpan<char> text, int at, KnownName domain)
    {
        var start = at;
        while (start > 0 && (NameForm.IsHostCharacter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        while (start < at && text[start] is '.' or '-')
            start++;
        var end = at + domain.Text.Length;
        return start < at && known.Machine(text[start..end]) is { } host ? new TextSpan(start, end - start, host) : new TextSpan(at, end - at, domain.Replacement);
    }
}

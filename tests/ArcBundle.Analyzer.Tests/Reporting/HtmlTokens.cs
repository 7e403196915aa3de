using System.Text.RegularExpressions;

namespace ArcBundle.Analyzer.Tests.Reporting;

/// <summary>A strict reader of the HTML that reports are made of: anything it does not expect fails the test.</summary>
internal static partial class HtmlTokens
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "meta", "br", "input", "!DOCTYPE" };

    /// <summary>The tags of <paramref name="html"/> as written, in order. Asserts that they nest and that text holds no bare <c>&lt; &gt;</c> or <c>&amp;</c>.</summary>
    public static IReadOnlyList<string> TagsOf(string html)
    {
        var tags = new List<string>();
        var open = new Stack<string>();
        var position = 0;
        while (position < html.Length)
        {
            var next = html.IndexOf('<', position);
            if (next < 0)
                next = html.Length;
            var inStyle = open.Count > 0 && open.Peek() is "style";
            if (!inStyle)
                Assert.Matches(PlainText(), html[position..next]);
            if (next == html.Length)
                break;
            var tag = Tag().Match(html, next);
            Assert.True(tag.Success && tag.Index == next, $"No tag at: {html.Substring(next, Math.Min(80, html.Length - next))}");
            tags.Add(tag.Value);
            var name = tag.Groups["name"].Value;
            if (tag.Groups["end"].Length > 0)
                Assert.Equal(open.Pop(), name);
            else if (!Void.Contains(name))
                open.Push(name);
            position = next + tag.Length;
        }

        Assert.Empty(open);
        return tags;
    }

    [GeneratedRegex("""\G<(?<end>/?)(?<name>!?[A-Za-z][A-Za-z0-9]*)(\s+[A-Za-z][A-Za-z0-9-]*(="[^"<>]*")?)*>""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex("""\A([^<>&]|&([a-z]+|#x[0-9A-F]+|#[0-9]+);)*\z""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex PlainText();
}

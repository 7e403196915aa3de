namespace ArcBundle.Browser.Tests.Reports;

/// <summary>Texts that attack whoever shows them as they are.</summary>
internal static class HostileText
{
    /// <summary>Its first and last word: what a page must show of it, wherever it stands.</summary>
    public const string Begin = "attack-begins";

    /// <summary>All of them in one, a line of a megabyte at the end.</summary>
    public static string Everything { get; } = string.Concat(
        Begin, "<script>document.title='hit'</script>", "\"><img src=http://192.0.2.1/x onerror=\"document.title='hit'\">", "'><svg onload=\"document.title='hit'\"><a xlink:href=\"javascript:alert(1)\">",
        "</title></style></textarea></foreignObject></svg><iframe src=\"https://192.0.2.1/\"></iframe><!--", "--><![CDATA[", "javascript:alert(1)", "&lt;&#60;&amp;&quot;",
        "\u001b[2J\u001b]0;title\u0007\u009b31m", "\u202Egnp.exe\u2066\u2069\u200B\u200D\uFEFF", "=cmd|' /C calc'!A0 +1 -1 @SUM(1)", "\0\u0085\u2028\u2029\r\nE3392 forged line\n\t",
        "\uD800", "{value} {0}", new string('\u0301', 20), "日本語　全角", new string('長', 1_000_000));
}

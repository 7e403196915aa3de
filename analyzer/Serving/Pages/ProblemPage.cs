using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Serving.Pages;

/// <summary>Says why a request was not answered as asked.</summary>
internal static class ProblemPage
{
    /// <summary>The page.</summary>
    public static byte[] Make(Page page, Message problem) => page.Make(page.Words["problem.title"], html => html.Write($"""
        <section class="card">
        <p role="alert">{page.Words.Of(problem)}</p>
        <p><a href="{page.To("/")}">{page.Words["problem.back"]}</a></p>
        </section>
        """));
}

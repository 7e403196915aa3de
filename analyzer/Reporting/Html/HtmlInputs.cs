using System.Globalization;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>What was collected: every input, what is damaged, and every item with its outcome and why.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlInputs(HtmlPage page)
{
    private readonly HtmlWriter _html = page.Html;

    /// <summary>Writes the section.</summary>
    public void Write()
    {
        var inputs = page.Result.Inputs;
        _html.Write($"""
            <section id="inputs" aria-labelledby="inputs-title">
            <h2 id="inputs-title">{page["inputs"]}</h2>
            {HtmlPage.When(inputs.Count == 0, () => _html.Write($"<p>{page["inputs.none"]}</p>"))}
            {HtmlPage.Each(inputs.Index(), each => Input(each.Index, each.Item))}
            </section>
            """);
    }

    private void Input(int place, InputSummary input) => _html.Write($"""
        <article class="input" id="input-{place}" aria-labelledby="input-{place}-title">
        <h3 id="input-{place}-title">{page.Hosts.Of(input.Id)} <span class="quiet">{page.Say(words => words.Terms.Of(input.Role))}</span></h3>
        <dl class="facts">
        <div><dt>{page["input.path"]}</dt><dd><code>{input.Path}</code> ({page.Say(words => words.Terms.InputKind(input.Kind))})</dd></div>
        <div><dt>{page["input.taken"]}</dt><dd>{() => Taken(input)}</dd></div>
        <div><dt>{page["input.complete"]}</dt><dd>{(input.Complete ? "✓ " : "⚠ ")}{page[input.Complete ? "input.whole" : "input.incomplete"]}</dd></div>
        <div class="wide"><dt>{page["input.hash"]}</dt><dd><code>{input.Sha256}</code></dd></div>
        <div class="wide{(input.Damage.Count == 0 ? " whole-damage" : "")}"><dt>{page["input.damage"]}</dt><dd>{() => Damage(input)}</dd></div>
        </dl>
        <p>{page.Say(words => ItemTally.Of(input.Items, words.Terms))}</p>
        {() => Items(input, [.. input.Items.Where(static item => !IsPlain(item))])}
        {() => Folded(input, [.. input.Items.Where(IsPlain)])}
        </article>

        """);

    private void When(InputItem item)
    {
        if (item.StartedUtc is { } started)
            _html.Write($"<time datetime=\"{ReportTime.ToContract(started)}\">{ReportTime.ToContract(started)[11..19]}</time>{HtmlPage.When(item.Took is not null, () => _html.Write($"<br><span class=\"quiet\">{item.Took!.Value.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s</span>"))}");
        else
            _html.Write($"–");
    }

    private static bool IsPlain(InputItem item) => item is { Outcome: ItemOutcome.Collected, Note: null };

    private void Taken(InputSummary input)
    {
        if (input.CollectedAtUtc is not { } at)
        {
            _html.Write($"{page["unknown"]}");
            return;
        }

        page.Time(at);
        if (ReportTime.ToLocal(at, input.UtcOffsetMinutes) is { } local)
            _html.Write($" ({local})");
    }

    private void Damage(InputSummary input)
    {
        if (input.Damage.Count == 0)
            _html.Write($"{page[input.Complete ? "input.damage.none" : "input.damage.untold"]}");
        else
            _html.Write($"<ul>{HtmlPage.Each(input.Damage, damage => _html.Write($"<li>{page.Of(damage)}</li>"))}</ul>");
    }

    private void Folded(InputSummary input, InputItem[] items)
    {
        if (items.Length == 0)
            return;
        _html.Write($"""
            <details>
            <summary>{page.With("items.show", ("count", ReportTerms.Number(items.Length)))}</summary>
            {() => Items(input, items)}
            </details>
            """);
    }

    private void Items(InputSummary input, InputItem[] items)
    {
        if (items.Length == 0)
            return;
        _html.Write($"""
            <table class="stack items">
            <caption>{page.With("items.caption", ("host", page.Hosts.Of(input.Id)))}</caption>
            <thead><tr><th scope="col">{page["item"]}</th><th scope="col">{page["outcome"]}</th><th scope="col" class="number">{page["items.size"]}</th><th scope="col" class="number">{page["items.time"]}</th><th scope="col">{page["note"]}</th></tr></thead>
            <tbody>
            {HtmlPage.Each(items, Item)}
            </tbody>
            </table>
            """);
    }

    private void Item(InputItem item)
    {
        var plain = item.Outcome is ItemOutcome.Collected or ItemOutcome.Empty;
        _html.Write($"""
            <tr><th scope="row">{page.Say(words => words.Terms.ItemName(item.Item) ?? string.Empty)} <code>{item.Item}</code></th><td><span class="outcome o-{(plain ? "plain" : "lacking")}">{(plain ? "✓" : "⚠")} {page.Say(words => words.Terms.Of(item.Outcome))}</span></td><td class="number">{ByteCount.Of(item.Bytes)}</td><td class="number">{() => When(item)}</td><td>{page.Say(words => item.Note is { } note ? words.Terms.Of(note) : words.Terms.WithoutNote(item.Outcome))}</td></tr>

            """);
    }
}

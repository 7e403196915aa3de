using System.Collections.Frozen;
using System.Runtime.InteropServices;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Vssadmin;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>One of several commands' outputs in one text: people send a batch's output, or copy a whole console.</summary>
/// <param name="Form">Its form; <see cref="EvidenceForm.Unknown"/> for lines between outputs that nothing recognises.</param>
/// <param name="First">Number of its first line.</param>
/// <param name="Last">Number of its last line.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CommandOutput(EvidenceForm Form, long First, long Last)
{
    /// <summary>What commands print that are told by a mark in any part of their output. <c>vssadmin</c> says which of its lists it is only in its first lines.</summary>
    private static readonly FrozenSet<EvidenceForm> Forms = FrozenSet.ToFrozenSet(
    [
        EvidenceForm.VssWriters, EvidenceForm.VssProviders, EvidenceForm.VssShadows, EvidenceForm.VssStorage, EvidenceForm.Netstat, EvidenceForm.ProcessTable, EvidenceForm.ServiceList,
        EvidenceForm.MinifilterList, EvidenceForm.MinifilterInstances, EvidenceForm.DynamicPorts, EvidenceForm.FirewallProfiles, EvidenceForm.SystemInfo,
    ]);

    /// <summary>Lines that nothing recognises and that are no more than a remark or the greeting of a console.</summary>
    private const int RemarkLines = 2;

    /// <summary>Whether a text of this form may be the output of several commands.</summary>
    public static bool MayBeSeveral(EvidenceForm form) => form is EvidenceForm.Unknown or EvidenceForm.ProductLog || Forms.Contains(form);

    /// <summary>The outputs in a text, in order; none unless there are some of different commands.</summary>
    /// <param name="lines">All lines of the text.</param>
    public static IReadOnlyList<CommandOutput> Of(IReadOnlyList<TextLine> lines)
    {
        var outputs = new List<CommandOutput>();
        var open = new List<TextLine>();
        var (form, last) = ((EvidenceForm?)null, (EvidenceForm?)null);
        foreach (var part in Parts(lines))
        {
            var own = FormOf(part);
            var begins = VssLine.IsPrompt(part[0].Text) || VssLine.IsBanner(part[0].Text);
            if (begins || (own is not null && form is not null && (own == form ? IsNext(form, last) : !(IsOfVss(own) && IsOfVss(form)))))
                Close();
            open.AddRange(part);
            form ??= own;
            last = own;
        }

        Close();
        return outputs.Where(static output => output.Form != EvidenceForm.Unknown).DistinctBy(static output => output.Form).Skip(1).Any() ? outputs : [];

        void Close()
        {
            var told = open.Count == 0 ? null : FormOf(open);
            if (told is not null || open.Count > RemarkLines)
                outputs.Add(new(told ?? EvidenceForm.Unknown, open[0].Number, open[^1].Number));
            open.Clear();
            form = null;
        }
    }

    /// <summary>Parts between blank lines; a prompt and a banner begin one, and a banner goes with what follows it.</summary>
    private static IEnumerable<List<TextLine>> Parts(IReadOnlyList<TextLine> lines)
    {
        var part = new List<TextLine>();
        foreach (var line in lines)
        {
            var isBlank = string.IsNullOrWhiteSpace(line.Text);
            var begins = !isBlank && (VssLine.IsPrompt(line.Text) || (VssLine.IsBanner(line.Text) && !part.TrueForAll(static known => VssLine.IsPrompt(known.Text))));
            if (part.Count > 0 && (begins || (isBlank && !part.TrueForAll(static known => VssLine.IsPrompt(known.Text) || VssLine.IsBanner(known.Text) || VssLine.IsCopyright(known.Text)))))
            {
                yield return part;
                part = [];
            }

            if (!isBlank)
                part.Add(line);
        }

        if (part.Count > 0)
            yield return part;
    }

    /// <summary>The form of an output, with the command line in front of it or without.</summary>
    private static EvidenceForm? FormOf(List<TextLine> lines)
    {
        List<string> texts = [.. lines.Select(static line => line.Text)];
        var form = FitOf(texts);
        return form is null && VssLine.IsPrompt(texts[0]) ? FitOf(texts[1..]) : form;
    }

    private static EvidenceForm? FitOf(List<string> lines) =>
        lines.Count > 0 && FormCatalog.All.FirstOrDefault(form => form.Fits(lines))?.Form is { } form && Forms.Contains(form) ? form : null;

    /// <summary>Whether a part of the form of the one before is the same command's next output: a table of processes has its heading again, that of sockets the line before it.</summary>
    private static bool IsNext(EvidenceForm? form, EvidenceForm? last) => form == EvidenceForm.ProcessTable || (form == EvidenceForm.Netstat && last is null);

    private static bool IsOfVss(EvidenceForm? form) => form is EvidenceForm.VssWriters or EvidenceForm.VssProviders or EvidenceForm.VssShadows or EvidenceForm.VssStorage;
}

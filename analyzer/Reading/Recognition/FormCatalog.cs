using ArcBundle.Analyzer.Reading.DynamicPorts;
using ArcBundle.Analyzer.Reading.EventXml;
using ArcBundle.Analyzer.Reading.Firewall;
using ArcBundle.Analyzer.Reading.FirewallLogs;
using ArcBundle.Analyzer.Reading.Hosts;
using ArcBundle.Analyzer.Reading.HostsFiles;
using ArcBundle.Analyzer.Reading.Minifilters;
using ArcBundle.Analyzer.Reading.Netstat;
using ArcBundle.Analyzer.Reading.Ports;
using ArcBundle.Analyzer.Reading.ProcessLists;
using ArcBundle.Analyzer.Reading.Registry;
using ArcBundle.Analyzer.Reading.Services;
using ArcBundle.Analyzer.Reading.Vssadmin;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>The forms of text evidence.</summary>
internal static class FormCatalog
{
    /// <summary>All forms, in the order in which they are tried: those with the clearest mark first, the tolerant ones last.</summary>
    public static IReadOnlyList<TextForm> All { get; } =
    [
        new RegistryExportForm(),
        new FirewallLogForm(),
        new EventXmlForm(),
        new VssProvidersForm(),
        new VssStorageForm(),
        new VssShadowsForm(),
        new VssWritersForm(),
        new ActivityLogForm(),
        new ServiceListForm(),
        new ProcessTableForm(),
        new SystemInfoForm(),
        new SystemInformationForm(),
        new MinifilterInstancesForm(),
        new MinifilterListForm(),
        new FirewallProfilesForm(),
        new DynamicPortsForm(),
        new HostsFileForm(),
        new NetstatForm(),
        new ProductLogForm(),
        new PortConfigForm(),
    ];

    private static readonly Dictionary<EvidenceForm, TextForm> ByName = All.ToDictionary(static form => form.Form);

    /// <summary>The form with a name; null for <see cref="EvidenceForm.Unknown"/> and for what is no text.</summary>
    public static TextForm? Of(EvidenceForm form) => ByName.GetValueOrDefault(form);

    /// <summary>The form of a text by its first lines; <see cref="EvidenceForm.Unknown"/> when it has none.</summary>
    /// <param name="lines">The first lines, without the blank ones.</param>
    public static EvidenceForm Recognise(IReadOnlyList<string> lines) =>
        All.FirstOrDefault(form => form.Fits(lines))?.Form
        ?? (EventTable.Is(lines) ? EvidenceForm.EventTable : All.FirstOrDefault(form => form.FitsLoosely(lines))?.Form ?? EvidenceForm.Unknown);
}

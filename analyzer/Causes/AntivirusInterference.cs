using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Antivirus software blocks or slows the agent (article: "ウィルス対策ソフトの影響により発生").</summary>
internal sealed class AntivirusInterference() : NotBuiltYet(CauseIds.Antivirus, Need.Agent(ItemCatalog.ProcessesStart), Need.Agent(ItemCatalog.Services), Need.Agent(new("minifilters")));

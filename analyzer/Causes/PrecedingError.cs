using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Another error of the same job came first, and the time-out is its echo (article: "発生している他のエラーの影響により発生").</summary>
internal sealed class PrecedingError() : NotBuiltYet(CauseIds.PrecedingError, Need.Server(ItemCatalog.LogsActivity));

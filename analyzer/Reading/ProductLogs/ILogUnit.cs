using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>A line as <see cref="LogThinning{T}"/> sees it.</summary>
internal interface ILogUnit
{
    /// <summary>Its time as written.</summary>
    WrittenTime Written { get; }

    /// <summary>What makes it like other lines.</summary>
    LogKey Key { get; }

    /// <summary>Whether it is an error or a warning, before which all that is known must be kept.</summary>
    bool IsTelling { get; }
}

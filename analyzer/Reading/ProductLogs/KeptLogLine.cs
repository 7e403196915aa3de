using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>A line that is kept, unless room runs out.</summary>
/// <param name="Line">The line.</param>
internal sealed record KeptLogLine(Sourced<ProductLogLine> Line) : ILogUnit
{
    /// <inheritdoc/>
    public WrittenTime Written => Line.Value.Written;

    /// <inheritdoc/>
    public LogKey Key => LogKey.Of(Line.Value);

    /// <inheritdoc/>
    public bool IsTelling => Line.Value.IsError || Line.Value.Code is ['W', ..] or ['A', 'W', ..];

    /// <summary>UTF-16 units of text that it holds.</summary>
    public int Characters => Line.Value.Text.Length;
}

using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>A line of a product log as a detection sees it.</summary>
/// <param name="line">The line.</param>
internal sealed class LogLineSubject(LogLine line) : ISubject
{
    /// <summary>Field of the message code, in capitals.</summary>
    public const string Code = "code";

    /// <summary>Field of <c>ec</c>, <c>rc</c> or the network error.</summary>
    public const string ErrorNumber = "errorNumber";

    /// <summary>Field of the line's text: what the report quotes of it, at most 400 characters.</summary>
    public const string Text = "text";

    /// <summary>Field of the node as written.</summary>
    public const string Node = "node";

    /// <summary>Field of the job number.</summary>
    public const string Job = "job";

    /// <summary>The fields, for a sentence about an unknown one.</summary>
    public static IReadOnlyList<string> Fields { get; } = [Code, ErrorNumber, Text, Node, Job];

    /// <inheritdoc/>
    public IEnumerable<string> this[string field] => ValueOf(field) is { } value ? [value] : [];

    private string? ValueOf(string field) => field switch
    {
        Code => line.Code,
        ErrorNumber => line.ErrorNumber is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        Text => line.Origin.Quote,
        Node => line.Node,
        _ => line.Job,
    };
}

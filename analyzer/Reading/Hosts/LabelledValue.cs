using System.Runtime.InteropServices;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Hosts;

/// <summary>One value of a report.</summary>
/// <param name="Line">Line it stands on.</param>
/// <param name="Label">Its label, in the host's language.</param>
/// <param name="Value">The value.</param>
/// <param name="IsFirst">Whether it is the first value of a report that begins with the host's name.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LabelledValue(TextLine Line, string Label, string Value, bool IsFirst);

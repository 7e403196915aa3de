using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Evtx.Rendering;

/// <summary>A step of an <see cref="XmlProgram"/>.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Number">Index of a value; offset of the bytes of a literal; offset in the chunk of the token of a template.</param>
/// <param name="Length">Length of a literal; number of the step behind the attribute or element.</param>
/// <param name="IsOptional">Whether a null value leaves the element out.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct XmlOp(XmlOpKind Kind, int Number, int Length = 0, bool IsOptional = false);

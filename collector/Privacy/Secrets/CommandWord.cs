using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Privacy.Secrets;

/// <summary>One word of a command line.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsQuoted">Whether it begins with a quotation mark.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CommandWord(int Start, int End, bool IsQuoted)
{
    /// <summary>The word in its command line, with its quotation marks.</summary>
    public string TextIn(string line) => line[Start..End];
}

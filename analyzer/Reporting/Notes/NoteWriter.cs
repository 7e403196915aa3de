using System.Runtime.CompilerServices;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>Writes the lines of a note.</summary>
/// <param name="output">Where they go.</param>
/// <param name="form">How words and values are written.</param>
/// <param name="render">Renders messages in the note's language.</param>
internal sealed class NoteWriter(TextWriter output, INoteForm form, Func<Message, string> render)
{
    /// <summary>How words and values are written.</summary>
    public INoteForm Form => form;

    /// <summary>Renders messages.</summary>
    public Func<Message, string> Render => render;

    /// <summary>Writes a line.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] NoteLine line)
    {
        output.Write(line.ToString());
        output.Write('\n');
    }

    /// <summary>An empty line.</summary>
    public void Blank() => output.Write('\n');
}

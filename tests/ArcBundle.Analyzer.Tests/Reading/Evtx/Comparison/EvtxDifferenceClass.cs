namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Comparison;

/// <summary>The ways in which evtxexport (libevtx 20181227) and python-evtx (0.6.1) write a value differently from us. Any other difference is an error.</summary>
internal enum EvtxDifferenceClass
{
    /// <summary>None of the others.</summary>
    Unexplained,

    /// <summary>The same time: evtxexport adds two zeros to the seven digits that a FILETIME has.</summary>
    TimeDigits,

    /// <summary>The same time within 3 microseconds: python-evtx divides a FILETIME as a floating-point number, whose steps are 2 microseconds today.</summary>
    TimeRounded,

    /// <summary>Process id 0 means none, and is null here.</summary>
    ProcessZero,

    /// <summary>The same hexadecimal number: both tools pad it to the width of its type, Windows does not.</summary>
    HexadecimalPadding,

    /// <summary>The same text but for CR: the tools write XML, and reading XML makes CR LF into LF (XML 1.0, 2.11).</summary>
    LineBreaks,

    /// <summary>A text of line breaks only: evtxexport writes an empty element.</summary>
    BlankText,

    /// <summary>A negative number: libfwevt writes a minus and the bits without the sign, so that -1 of 32 bits is -2147483647. The tool is wrong.</summary>
    NegativeNumber,

    /// <summary>The same bytes: python-evtx writes Base64 where Windows and we write hexadecimal.</summary>
    BinaryBase64,

    /// <summary>python-evtx writes True and False, XML Schema and Windows true and false.</summary>
    BooleanCase,

    /// <summary>python-evtx writes GUIDs in lower case, Windows in upper case.</summary>
    GuidCase,

    /// <summary>python-evtx writes an array of texts as one text of <c>string</c> elements, Windows as one element for each.</summary>
    StringArray,

    /// <summary>An array with an empty text or a character whose low byte is NUL: python-evtx moves, drops or breaks texts. The tool is wrong.</summary>
    StringArrayScrambled,

    /// <summary>An optional element without a value: python-evtx writes it empty, Windows leaves it out.</summary>
    OptionalAbsent,

    /// <summary>A record that is no event: python-evtx gives a last record that was never flushed, with record id 0 in the year 1601.</summary>
    Phantom,
}

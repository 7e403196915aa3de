namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>Tokens of binary XML (MS-EVEN6 2.2.12), without the flag <see cref="More"/>.</summary>
internal static class BinXmlToken
{
    /// <summary>End of a fragment.</summary>
    public const byte EndOfFragment = 0x00;

    /// <summary><c>&lt;name</c>.</summary>
    public const byte OpenStartElement = 0x01;

    /// <summary><c>&gt;</c>.</summary>
    public const byte CloseStartElement = 0x02;

    /// <summary><c>/&gt;</c>.</summary>
    public const byte CloseEmptyElement = 0x03;

    /// <summary><c>&lt;/name&gt;</c>.</summary>
    public const byte EndElement = 0x04;

    /// <summary>A value written out.</summary>
    public const byte Value = 0x05;

    /// <summary>Name of an attribute.</summary>
    public const byte Attribute = 0x06;

    /// <summary>CDATA section.</summary>
    public const byte CData = 0x07;

    /// <summary>Character reference.</summary>
    public const byte CharacterReference = 0x08;

    /// <summary>Entity reference.</summary>
    public const byte EntityReference = 0x09;

    /// <summary>Target of a processing instruction.</summary>
    public const byte InstructionTarget = 0x0A;

    /// <summary>Data of a processing instruction.</summary>
    public const byte InstructionData = 0x0B;

    /// <summary>Use of a template.</summary>
    public const byte TemplateInstance = 0x0C;

    /// <summary>Substitution that is always written.</summary>
    public const byte NormalSubstitution = 0x0D;

    /// <summary>Substitution whose element or attribute is left out when the value is null.</summary>
    public const byte OptionalSubstitution = 0x0E;

    /// <summary>Header of a fragment: version and flags, four bytes with the token.</summary>
    public const byte FragmentHeader = 0x0F;

    /// <summary>On top of a token: more of the same follows (for an element: it has attributes).</summary>
    public const byte More = 0x40;
}

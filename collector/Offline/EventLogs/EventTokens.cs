namespace ArcBundle.Collector.Offline.EventLogs;

/// <summary>Tokens of binary XML (MS-EVEN6 2.2.12).</summary>
internal static class EventTokens
{
    /// <summary><c>&lt;name</c>.</summary>
    public const byte OpenElement = 0x01;

    /// <summary><c>&gt;</c>.</summary>
    public const byte CloseStart = 0x02;

    /// <summary><c>/&gt;</c>.</summary>
    public const byte CloseEmpty = 0x03;

    /// <summary><c>&lt;/name&gt;</c>.</summary>
    public const byte EndElement = 0x04;

    /// <summary>A value written out.</summary>
    public const byte Value = 0x05;

    /// <summary>Name of an attribute.</summary>
    public const byte Attribute = 0x06;

    /// <summary>CDATA section.</summary>
    public const byte CharacterData = 0x07;

    /// <summary>Character reference.</summary>
    public const byte CharacterReference = 0x08;

    /// <summary>Entity reference.</summary>
    public const byte EntityReference = 0x09;

    /// <summary>Target of a processing instruction.</summary>
    public const byte InstructionTarget = 0x0A;

    /// <summary>Data of a processing instruction.</summary>
    public const byte InstructionData = 0x0B;

    /// <summary>Use of a template.</summary>
    public const byte Template = 0x0C;

    /// <summary>Substitution that is always written.</summary>
    public const byte Substitution = 0x0D;

    /// <summary>Substitution whose element or attribute is left out when the value is null.</summary>
    public const byte OptionalSubstitution = 0x0E;

    /// <summary>Header of a fragment.</summary>
    public const byte FragmentHeader = 0x0F;

    /// <summary>On top of a token: more of the same follows.</summary>
    public const byte More = 0x40;

    /// <summary>The token without its flag.</summary>
    public static byte Plain(byte token) => (byte)(token & ~More);

    /// <summary>Whether a token begins a piece of a value.</summary>
    public static bool IsContent(byte token) => Plain(token) is Value or (>= CharacterData and <= InstructionData) or Substitution or OptionalSubstitution;
}

using System.Net;
using System.Text.RegularExpressions;

namespace ArcBundle.Analyzer.Reading.Hosts;

/// <summary>
/// The addresses of network cards in <c>systeminfo</c>: numbered entries (<c>[01]: 192.0.2.21</c>) that are an address, each on a line of its own or, in a csv,
/// in the one cell of all cards. No label is looked at, so any language will do; the address of a DHCP server has a label and no number.
/// </summary>
internal static partial class CardAddresses
{
    private const int MostAddresses = 256;

    /// <summary>The addresses in a text, in the order written, without their zones (<c>%12</c>).</summary>
    public static IEnumerable<string> In(string text)
    {
        if (!text.Contains('[', StringComparison.Ordinal))
            return [];
        return Numbered().Matches(text).Take(MostAddresses).Select(static match => match.Groups["address"].Value)
            .Where(static address => IPAddress.TryParse(address, out _) && (address.Contains(':', StringComparison.Ordinal) || address.Count(static c => c == '.') == 3));
    }

    [GeneratedRegex(@"\[\d{1,3}\]:\s*(?<address>[0-9A-Fa-f:.]{2,45})(?:%\w{1,32})?(?=[,\s""]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();
}

namespace ArcBundle.Collector.Privacy.Names;

/// <summary>Domains of makers of software: they tell nothing about a customer, and are part of evidence (schemas, update servers).</summary>
internal static class PublicDomains
{
    private static readonly string[] Known =
        ["microsoft.com", "windows.com", "windowsupdate.com", "msftncsi.com", "msftconnecttest.com", "windows.net", "azure.com", "office.com", "live.com", "w3.org", "arcserve.com", "ca.com", "broadcom.com", "vmware.com", "openxmlformats.org", "xmlsoap.org", "apache.org", "oracle.com", "in-addr.arpa", "ip6.arpa"];

    /// <summary>Tops of names that only exist inside an organisation.</summary>
    private static readonly string[] InternalTops = ["local", "lan", "internal", "intra", "intranet", "localdomain", "corp", "home", "private", "test", "example"];

    /// <summary>Whether a domain is, or lies below, one of them.</summary>
    public static bool Is(ReadOnlySpan<char> domain)
    {
        foreach (var known in Known)
        {
            if (domain.EndsWith(known, StringComparison.OrdinalIgnoreCase) && (domain.Length == known.Length || domain[^(known.Length + 1)] == '.'))
                return true;
        }

        return false;
    }

    /// <summary>Whether a name with dots ends in a top that only exists inside an organisation.</summary>
    public static bool IsInternal(ReadOnlySpan<char> name)
    {
        var top = name[(name.LastIndexOf('.') + 1)..];
        foreach (var known in InternalTops)
        {
            if (top.Equals(known, StringComparison.OrdinalIgnoreCase) && top.Length < name.Length)
                return true;
        }

        return false;
    }
}

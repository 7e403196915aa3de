using System.Net;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Privacy;

/// <summary>Masks facts by what their fields mean.</summary>
/// <param name="mask">The mask.</param>
internal sealed class FactMasking(RunMask mask)
{
    private static readonly string[] HostValues = ["ComputerName", "Hostname", "NV Hostname", "HostName", "ServerName", "PrimaryServer", "ActiveComputerName"];
    private static readonly string[] DomainValues = ["Domain", "NV Domain", "DhcpDomain", "ICSDomain", "AdapterDomainName", "RegisteredDomain", "DefaultDomainName"];
    private static readonly string[] UserValues = ["DefaultUserName", "UserName", "User", "LastUsedUsername", "RegisteredOwner"];

    /// <summary>The fact masked.</summary>
    public T Apply<T>(T fact) => fact switch
    {
        ProcessFact process => (T)(object)Mask(process),
        ServiceFact service => (T)(object)Mask(service),
        SessionFact session => (T)(object)Mask(session),
        RegistryFact value => (T)(object)Mask(value),
        TcpEndpoint tcp => (T)(object)(tcp with { LocalAddress = Address(tcp.LocalAddress), RemoteAddress = Address(tcp.RemoteAddress) }),
        UdpEndpoint udp => (T)(object)(udp with { LocalAddress = Address(udp.LocalAddress) }),
        AdapterFact adapter => (T)(object)(adapter with { Name = mask.Text(adapter.Name), Description = mask.Text(adapter.Description, withAddresses: false), Addresses = AddressList(adapter.Addresses) }),
        LoadFact load => (T)(object)(load with { Instance = mask.Text(load.Instance) }),
        MinifilterFact => fact,
        // A kind of fact that nobody has thought of must not leave unmasked.
        _ => throw new NotSupportedException($"Facts of the kind {typeof(T).Name} cannot be masked."),
    };

    private ProcessFact Mask(ProcessFact process) => process with
    {
        Name = mask.Text(process.Name)!,
        ImagePath = mask.Text(process.ImagePath),
        CommandLine = mask.Text(process.CommandLine),
        Owner = mask.Account(process.Owner),
    };

    private ServiceFact Mask(ServiceFact service) => service with
    {
        DisplayName = mask.Text(service.DisplayName),
        Account = mask.Account(service.Account),
        ImagePath = mask.Text(service.ImagePath),
    };

    private SessionFact Mask(SessionFact session) => session with
    {
        User = mask.Account(session.User),
        UserSid = mask.Text(session.UserSid),
        Station = mask.Text(session.Station),
    };

    private RegistryFact Mask(RegistryFact value) => value with
    {
        KeyPath = mask.Text(value.KeyPath)!,
        Name = mask.Text(value.Name),
        Data = DataOf(value),
    };

    private string? DataOf(RegistryFact value)
    {
        if (value is not { Data: { Length: > 0 } data, Name: { } name, Kind: RegistryDataKind.Text or RegistryDataKind.ExpandableText or RegistryDataKind.MultiText })
            return value.Kind == RegistryDataKind.UnreadableKey ? mask.Text(value.Data) : value.Data;
        if (IsAny(HostValues, name))
            return mask.Host(data);
        if (IsAny(DomainValues, name))
            return mask.Domain(data);
        if (IsAny(UserValues, name))
            return mask.Account(data);
        return mask.Text(data, withAddresses: !name.Contains("version", StringComparison.OrdinalIgnoreCase) && !name.Contains("build", StringComparison.OrdinalIgnoreCase));
    }

    private string Address(string text) =>
        mask.Kinds.HasFlag(MaskKinds.Addresses) && IPAddress.TryParse(text, out var address) ? mask.Addresses.Of(address).ToString() : text;

    private string? AddressList(string? list) => list is null ? null : string.Join(' ', list.Split(' ').Select(Address));

    private static bool IsAny(string[] names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}

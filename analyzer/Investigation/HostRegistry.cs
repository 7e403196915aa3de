using System.Globalization;
using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>Registry values of a host that the causes ask for, matched by name because the product's key paths are not public.</summary>
/// <param name="Values">Values and keys, in the order found.</param>
internal sealed record HostRegistry(IReadOnlyList<Sourced<RegistryFact>> Values)
{
    private const string PolicyKey = @"\POLICIES\MICROSOFT\WINDOWS\SYSTEM";

    private static readonly string[] UserHives = [@"HKEY_USERS\", @"HKEY_CURRENT_USER\"];

    private static readonly string[] ProductKeys = [@"\ComputerAssociates", @"\Arcserve"];

    private readonly Lazy<IReadOnlyList<Sourced<RegistryFact>>> _ofProduct = new(() => [.. Values.Where(static value => IsMachineProductKey(value.Value.KeyPath))]);

    private readonly Lazy<IReadOnlyList<Sourced<RegistryFact>>> _ofConnection = new(() => [.. Values.Where(static value =>
        (ConnectionValueNames.IsLimit(value.Value.Name) || ConnectionValueNames.IsPacketSize(value.Value.Name)) && IsMachineProductKey(value.Value.KeyPath))]);

    /// <summary>Nothing collected.</summary>
    public static HostRegistry None { get; } = new([]);

    /// <summary>Name of the policy value "Do not forcefully unload the users registry at user logoff".</summary>
    public const string ForcedUnloadPolicy = "DisableForceUnload";

    /// <summary>The policy's value when it is 1 (the registry is not unloaded by force); null when it is anything else or absent.</summary>
    public Sourced<RegistryFact>? ForcedUnloadDisabled => Values.FirstOrDefault(static value =>
        string.Equals(value.Value.Name, ForcedUnloadPolicy, StringComparison.OrdinalIgnoreCase)
        && value.Value.KeyPath.TrimEnd('\\').EndsWith(PolicyKey, StringComparison.OrdinalIgnoreCase)
        && !IsOfUser(value.Value.KeyPath) && NumberOf(value.Value) == 1);

    /// <summary>The values that govern the connection between server and agent (<see cref="ConnectionValueNames"/>), anywhere below the product's keys of the machine.</summary>
    public IReadOnlyList<Sourced<RegistryFact>> ConnectionValues => _ofConnection.Value;

    /// <summary>All values and keys below the product's keys of the machine, in either view, in the order found.</summary>
    public IEnumerable<Sourced<RegistryFact>> ProductValues() => _ofProduct.Value;

    /// <summary>The values with one of these names anywhere below the product's keys of the machine, in either view.</summary>
    public IEnumerable<Sourced<RegistryFact>> ProductValues(IReadOnlyList<string> names) =>
        ProductValues().Where(value => value.Value.Name is { } name && names.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a key is one of the product or below one: its makers' and its own names over the versions.</summary>
    public static bool IsProductKey(string path) => !IsFile(path) && ProductKeys.Any(key => path.Contains(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether a key stands in the registry of a user, or is the file of one. What is there holds for the programs of that user, who may write it at will:
    /// services and jobs do not go by it, and no cause does.
    /// </summary>
    public static bool IsOfUser(string path) => IsFile(path) || UserHives.Any(hive => (path + '\\').StartsWith(hive, StringComparison.OrdinalIgnoreCase));

    private static bool IsFile(string path) => path is [_, ':', ..];

    private static bool IsMachineProductKey(string path) => IsProductKey(path) && !IsOfUser(path);

    /// <summary>Whether a key is one of the product's own keys itself, not one below.</summary>
    public static bool IsProductRoot(string path) => ProductKeys.Any(key => path.TrimEnd('\\').EndsWith(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Key and name of a value, as the registry writes them.</summary>
    public static string PathOf(RegistryFact fact) => $@"{fact.KeyPath}\{fact.Name}";

    /// <summary>The number that a value holds: decimal, or hexadecimal with <c>0x</c>; null when its data is no number or of a type that is not read as one.</summary>
    public static long? NumberOf(RegistryFact fact)
    {
        // The bytes of binary data are written as digits too.
        if (fact.Kind is not (RegistryDataKind.DWord or RegistryDataKind.QWord or RegistryDataKind.DWordBigEndian or RegistryDataKind.Text or RegistryDataKind.ExpandableText))
            return null;
        var text = fact.Data?.Trim() ?? string.Empty;
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return long.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hexadecimal) ? hexadecimal : null;
        return long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

namespace ArcBundle.Scenarios.Hosts;

/// <summary>A registry value.</summary>
/// <param name="Item">Item it belongs to.</param>
/// <param name="Key">Path below HKEY_LOCAL_MACHINE.</param>
/// <param name="Name">Value name.</param>
/// <param name="Text">Data of a text value; null for a number.</param>
/// <param name="Number">Data of a DWORD.</param>
internal sealed record RegistrySetting(HostItem Item, string Key, string Name, string? Text, uint Number = 0);

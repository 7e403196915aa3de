namespace ArcBundle.Format.Facts;

/// <summary>One registry value, or the statement that a key exists (<see cref="RegistryDataKind.Key"/>).</summary>
/// <param name="KeyPath">Full path with the long hive name, for example <c>HKEY_LOCAL_MACHINE\SOFTWARE\Arcserve</c>.</param>
/// <param name="View">The view it was read through.</param>
/// <param name="Name">Value name; empty for the default value, null for a key.</param>
/// <param name="Kind">Type.</param>
/// <param name="Data">Data as text (see <see cref="RegistryDataKind"/>); null when withheld or for a key.</param>
/// <param name="Masked">True when the data was withheld because the name or type suggests a secret.</param>
/// <param name="KeyLastWriteUtc">When anything in the key was last written, UTC; null when not told.</param>
/// <param name="WithheldBytes">Length in bytes of the data that was withheld; null when none was, or the length is not known.</param>
public sealed record RegistryFact(
    string KeyPath,
    RegistryView View,
    string? Name,
    RegistryDataKind Kind,
    string? Data,
    bool Masked = false,
    DateTimeOffset? KeyLastWriteUtc = null,
    long? WithheldBytes = null);

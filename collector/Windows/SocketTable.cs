namespace ArcBundle.Collector.Windows;

/// <summary>What the TCP and UDP tables have in common.</summary>
internal static class SocketTable
{
    private const int FirstSize = 64 * 1024;

    /// <summary>Reads one family's table and hands it to <paramref name="add"/>, which tells whether it was whole.</summary>
    /// <returns>What failed, or null.</returns>
    public static WindowsError? Read(string call, NativeBuffer.Fill fill, Func<NativeBuffer, bool> add)
    {
        if (NativeBuffer.Read(call, FirstSize, fill, out var error) is not { } buffer)
            return error;
        return add(buffer) ? null : new WindowsError(call, ErrorCodes.InvalidData);
    }

    /// <summary>Null for the answer of a host that has no IPv6: its table is whole, there is none.</summary>
    public static WindowsError? UnlessNotInstalled(WindowsError? error) => error is { Code: ErrorCodes.NotSupported } ? null : error;
}

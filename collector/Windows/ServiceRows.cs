using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>Reads the structures that the service control manager writes.</summary>
internal static class ServiceRows
{
    /// <summary>Adds <paramref name="count"/> rows to <paramref name="facts"/>.</summary>
    /// <returns>False when the rows do not lie inside the buffer; those that do are added.</returns>
    public static bool Parse(NativeBuffer buffer, int count, List<ServiceFact> facts)
    {
        for (var i = 0; i < count; i++)
        {
            if (buffer.At<ServiceEntry>((long)i * ServiceEntry.Length) is not { } entry || buffer.TextAt(entry.Name) is not { Length: > 0 } name)
                return false;
            facts.Add(new ServiceFact(name, buffer.TextAt(entry.DisplayName), StateOf(entry.State), entry.Pid > 0 ? entry.Pid : null));
        }

        return true;
    }

    /// <summary>Adds start type, account and image path from a QUERY_SERVICE_CONFIG.</summary>
    public static ServiceFact AddConfiguration(ServiceFact fact, NativeBuffer buffer) =>
        buffer.At<ServiceConfiguration>(0) is { } configuration
            ? fact with
            {
                StartType = configuration.StartType is >= 0 and <= 4 ? (ServiceStartType)configuration.StartType : null,
                Account = buffer.TextAt(configuration.Account),
                ImagePath = buffer.TextAt(configuration.ImagePath),
            }
            : fact;

    private static ServiceState StateOf(int state) => state is >= 1 and <= 7 ? (ServiceState)state : ServiceState.Unknown;
}

using System.Reflection;
using ArcBundle.Collector.Files;
using ArcBundle.Collector.Planning;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Running;

/// <summary>Makes <c>context.json</c> from a plan.</summary>
internal static class ContextMaking
{
    private const int FormatVersion = 1;

    /// <summary>Version of the collector.</summary>
    public static string ToolVersion { get; } =
        typeof(ContextMaking).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>The context of a run.</summary>
    public static BundleContext Of(CollectionPlan plan, Guid bundleId, DateTimeOffset nowUtc) => new()
    {
        FormatVersion = FormatVersion,
        BundleId = bundleId,
        ToolVersion = ToolVersion,
        ToolSha256 = ToolSha256(),
        Source = plan.Host.Live is null ? "root" : "live",
        HostName = plan.Description.HostName,
        HostFqdn = plan.Description.HostFqdn,
        Addresses = plan.Description.Addresses,
        Role = plan.Role,
        Os = plan.Description.Os,
        Products = plan.Products,
        NowUtc = nowUtc,
        UtcOffsetMinutes = plan.Description.UtcOffsetMinutes,
        TimeZoneId = plan.Description.TimeZoneId,
        BootUtc = plan.Description.BootUtc,
        OemCodePage = plan.Description.OemCodePage,
        AnsiCodePage = plan.Description.AnsiCodePage,
        ConsoleCodePage = plan.Description.ConsoleCodePage,
        UiLanguage = plan.Description.UiLanguage,
        Elevated = plan.Description.Elevated,
        ProcessId = plan.Description.ProcessId,
        Options = plan.Options.Given,
        EventsFromUtc = plan.Events?.FromUtc,
        EventsToUtc = plan.Events?.ToUtc,
        Plan = [.. plan.Items.Select(static item => item.Definition.Id.Value)],
    };

    /// <summary>SHA-256 of the collector's own program file; null when it runs inside another program or cannot be read.</summary>
    private static string? ToolSha256()
    {
        const string Name = "arccollect";
        var path = string.Equals(Path.GetFileNameWithoutExtension(Environment.ProcessPath), Name, StringComparison.OrdinalIgnoreCase)
            ? Environment.ProcessPath!
            : Path.Combine(AppContext.BaseDirectory, Name + ".dll");
        try
        {
            if (!File.Exists(path))
                return null;
            return FileMeasure.Of(path).Sha256;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

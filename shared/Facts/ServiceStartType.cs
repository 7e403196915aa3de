namespace ArcBundle.Format.Facts;

/// <summary>Start type of a service; the numbers are those of QUERY_SERVICE_CONFIG.dwStartType.</summary>
public enum ServiceStartType
{
    /// <summary>Started by the boot loader.</summary>
    Boot = 0,

    /// <summary>Started by the kernel.</summary>
    System = 1,

    /// <summary>Started by the service control manager.</summary>
    Automatic = 2,

    /// <summary>Started on demand.</summary>
    Manual = 3,

    /// <summary>Cannot be started.</summary>
    Disabled = 4,
}

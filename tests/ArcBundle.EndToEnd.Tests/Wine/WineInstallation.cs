namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>What of Wine and the tools around it this machine has.</summary>
internal static class WineInstallation
{
    /// <summary>Everything that the tests on Wine run, in one command.</summary>
    public const string InstallCommand =
        "apt-get install -y --no-install-recommends wine64 wine libwine locales strace p7zip-full unzip clang zlib1g-dev jq";

    /// <summary>Whether <paramref name="program"/> is on the path.</summary>
    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Skips the running test, with the install command as the reason, unless all <paramref name="programs"/> are there.</summary>
    public static void Require(params string[] programs)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Wine is used on Linux only: " + InstallCommand);
        var absent = programs.Where(static program => !Has(program)).ToList();
        Assert.SkipUnless(absent.Count == 0, $"Not installed: {string.Join(", ", absent)}. Run: {InstallCommand}");
    }
}

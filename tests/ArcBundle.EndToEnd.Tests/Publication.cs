namespace ArcBundle.EndToEnd.Tests;

/// <summary>One <c>dotnet publish</c>.</summary>
/// <param name="Project">Folder of the project in the checkout.</param>
/// <param name="Output">Folder to publish into.</param>
internal sealed record Publication(string Project, string Output)
{
    /// <summary>The folder that holds the sources.</summary>
    public string Root { get; init; } = Checkout.Root;

    /// <summary>The runtime identifier.</summary>
    public string Runtime { get; init; } = "win-x64";

    /// <summary>Properties in the form <c>Name=Value</c>.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>The command line.</summary>
    public IEnumerable<string> Arguments =>
        ["publish", Path.Combine(Root, Project), "-c", "Release", "-r", Runtime, "-o", Output, "-v", "quiet", "--nologo", .. Properties.Select(static property => "-p:" + property)];
}

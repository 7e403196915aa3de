namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>One shadow copy provider as <c>vssadmin list providers</c> shows it.</summary>
/// <param name="Name">Name between the quotes; Windows does not translate it.</param>
/// <param name="TypeText">Type in the host's language (<c>System</c>, <c>ソフトウェア</c>); null when the text has none.</param>
/// <param name="Id">Provider id; null when the text has none.</param>
/// <param name="Version">Version as written; null when the text has none.</param>
internal sealed record VssProvider(string Name, string? TypeText, Guid? Id, string? Version)
{
    /// <summary>Id of the provider that comes with Windows, the same on every host.</summary>
    public static readonly Guid SystemId = new("b5946137-7b9f-4925-af80-51abd60b20d5");

    /// <summary>True for the provider that comes with Windows, false for another; null without an id.</summary>
    public bool? IsSystem => Id is { } id ? id == SystemId : null;
}

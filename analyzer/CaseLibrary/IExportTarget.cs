namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Takes the files of an export.</summary>
internal interface IExportTarget : IDisposable
{
    /// <summary>Begins a file.</summary>
    /// <param name="name">Relative name with <c>/</c> between levels; made of names that every system can hold.</param>
    /// <returns>Takes the content; disposed before the next file begins.</returns>
    Stream Create(string name);
}

namespace ArcBundle.SystemLibraries;

/// <summary>An assembly does not say where its libraries are looked for in the way that this step knows; the message names it.</summary>
public sealed class SearchPathException(string message) : Exception(message);

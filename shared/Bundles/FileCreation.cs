namespace ArcBundle.Format.Bundles;

/// <summary>Makes a file that does not exist yet, unbuffered: what is written is with the system at once, and a full disk is seen where it happens.</summary>
/// <param name="path">Path of the file.</param>
/// <param name="access">What it is opened for.</param>
/// <param name="share">What others may do with it meanwhile.</param>
public delegate FileStream FileCreation(string path, FileAccess access, FileShare share);

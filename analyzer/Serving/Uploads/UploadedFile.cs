namespace ArcBundle.Analyzer.Serving.Uploads;

/// <summary>A file that was received whole.</summary>
/// <param name="Name">Its name as the browser gave it, without folders. Hostile: for people to read, never a path.</param>
/// <param name="Path">Where it lies now.</param>
/// <param name="Length">Bytes.</param>
internal sealed record UploadedFile(string Name, string Path, long Length);

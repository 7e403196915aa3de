namespace ArcBundle.Analyzer.Serving.Uploads;

/// <summary>Either an upload, or why there is none. Nothing of a refused upload is kept.</summary>
/// <param name="Upload">The upload; the caller disposes it.</param>
/// <param name="Problem">What the user is told.</param>
internal sealed record UploadAnswer(Upload? Upload, ServeProblem? Problem)
{
    /// <summary>It was received.</summary>
    public static UploadAnswer Of(Upload upload) => new(upload, null);

    /// <summary>It was refused.</summary>
    public static UploadAnswer Refused(ServeProblem problem) => new(null, problem);
}

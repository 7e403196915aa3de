namespace ArcBundle.Analyzer.Reporting.Html.Picture;

/// <summary>How something is drawn: shapes differ, so that colour never tells anything alone.</summary>
internal enum PictureShape
{
    /// <summary>A hatched gap: it could not be seen.</summary>
    Unseen,

    /// <summary>A bar.</summary>
    Bar,

    /// <summary>A bar with an open end.</summary>
    OpenBar,

    /// <summary>A dot.</summary>
    Dot,

    /// <summary>A cross: an error.</summary>
    Cross,
}

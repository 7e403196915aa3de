namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>One resource of an executable.</summary>
/// <param name="Type">Its type, <c>RT_...</c>.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record PeResource(int Type, byte[] Content)
{
    /// <summary>RT_ICON: one image.</summary>
    public const int Icon = 3;

    /// <summary>RT_GROUP_ICON: which images are one icon.</summary>
    public const int IconGroup = 14;

    /// <summary>RT_VERSION.</summary>
    public const int Version = 16;

    /// <summary>RT_MANIFEST.</summary>
    public const int Manifest = 24;
}

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>Where the shadow copies of one volume are kept, as <c>vssadmin list shadowstorage</c> shows it.</summary>
/// <param name="Volume">The volume that is copied.</param>
/// <param name="Storage">The volume that holds the differences; often the same.</param>
/// <param name="Used">Space in use; null when the text does not have all three sizes.</param>
/// <param name="Allocated">Space set aside; null as above.</param>
/// <param name="Maximum">Limit; null as above. When it is reached, the oldest copies are deleted.</param>
internal sealed record ShadowStorage(VssVolume Volume, VssVolume Storage, VssSize? Used, VssSize? Allocated, VssSize? Maximum);

using ArcBundle.Collector.Privacy.Secrets;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Privacy;

/// <summary>Takes secrets out of facts, in every run: command lines, image paths of services, data of registry values.</summary>
internal static class FactSecrets
{
    /// <summary>The fact without secrets; the same instance when it has none.</summary>
    public static T Scrub<T>(T fact) => fact switch
    {
        ProcessFact { CommandLine: { } line } process when CommandLineSecrets.Scrub(line) is var scrubbed && !ReferenceEquals(scrubbed, line) => (T)(object)(process with { CommandLine = scrubbed }),
        ServiceFact { ImagePath: { } path } service when CommandLineSecrets.Scrub(path) is var scrubbed && !ReferenceEquals(scrubbed, path) => (T)(object)(service with { ImagePath = scrubbed }),
        RegistryFact { Data: { } data, Kind: RegistryDataKind.Text or RegistryDataKind.ExpandableText or RegistryDataKind.MultiText } value
            when SecretText.Scrub(data) is var scrubbed && !ReferenceEquals(scrubbed, data) => (T)(object)(value with { Data = scrubbed }),
        _ => fact,
    };
}

using System.Text;
using System.Text.Json;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Format.Tests.Bundles;

public sealed class BundleJsonTests
{
    private static string ContextJson => JsonSerializer.Serialize(BundleSamples.Context(), BundleJsonOutput.Default.BundleContext);

    [Fact]
    public void Context_WhenWrittenAndRead_IsEqual()
    {
        var read = JsonSerializer.Deserialize(ContextJson, BundleJson.Default.BundleContext);

        Assert.Equivalent(BundleSamples.Context(), read, strict: true);
    }

    [Fact]
    public void Manifest_WhenOptionalMembersAreNull_IsReadBack()
    {
        var manifest = BundleSamples.Manifest(BundleSamples.Context(), [new ManifestEntry("READ-ME.txt", null, 3, "ab", null)]);

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(manifest, BundleJsonOutput.Default.BundleManifest), BundleJson.Default.BundleManifest);

        Assert.Equivalent(manifest, read, strict: true);
    }

    [Fact]
    public void JournalRecord_WhenOptionalMembersAreNull_IsReadBackFromOneLine()
    {
        var record = new JournalRecord("vss.writers", "denied", Note: new OutcomeNote(OutcomeReasons.AccessDenied));

        var line = JsonSerializer.Serialize(record, BundleJsonOutput.Default.JournalRecord);

        Assert.DoesNotContain('\n', line);
        Assert.Equal(record, JsonSerializer.Deserialize(line, BundleJson.Default.JournalRecord));
    }

    [Theory]
    [InlineData("\"role\":\"agent\"", "\"role\":\"agent\",\"role\":\"server\"")]
    [InlineData("\"role\":\"agent\"", "\"role\":\"agent\",\"unknown\":1")]
    [InlineData("\"role\":\"agent\"", "\"Role\":\"agent\"")]
    [InlineData("\"role\":\"agent\"", "\"role\":null")]
    [InlineData("\"role\":\"agent\",", "")]
    [InlineData("\"addresses\":[]", "\"addresses\":null")]
    [InlineData("\"formatVersion\":1", "\"formatVersion\":\"1\"")]
    [InlineData("\"formatVersion\":1", "\"formatVersion\":1.5")]
    [InlineData("\"formatVersion\":1", "\"formatVersion\":99999999999")]
    [InlineData("\"options\":[]", "\"options\":[],")]
    public void Context_WhenJsonIsNotExactlyTheFormat_IsRefused(string part, string replacement)
    {
        Assert.Contains(part, ContextJson, StringComparison.Ordinal);
        var json = ContextJson.Replace(part, replacement, StringComparison.Ordinal);
        if (replacement.EndsWith("[],", StringComparison.Ordinal))
            json = json[..^1] + ",}";

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, BundleJson.Default.BundleContext));
    }

    [Fact]
    public void Context_WhenNestedDeeply_IsRefusedWithoutHarm()
    {
        var json = Encoding.ASCII.GetBytes($"{{\"addresses\":{new string('[', 1_000_000)}");

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, BundleJson.Default.BundleContext));
    }
}

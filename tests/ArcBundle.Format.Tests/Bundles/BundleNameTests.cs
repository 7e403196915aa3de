using System.Text.RegularExpressions;
using ArcBundle.Format.Bundles;
using CsCheck;

namespace ArcBundle.Format.Tests.Bundles;

public sealed partial class BundleNameTests
{
    [Fact]
    public void Of_WhateverCaseAndHost_GivesAPlainShortName() => Gen.Select(Gen.String.Null(), Gen.String, Gen.DateTimeOffset, Gen.Guid)
        .Sample(static (caseId, host, time, id) =>
        {
            var name = BundleName.Of(caseId, host, time, id);
            Assert.True(name.Length <= 120, name);
            Assert.Matches(Plain(), name);
            Assert.False(BundleEntryNames.IsDeviceName(name), name);
            Assert.True(char.IsAsciiLetterOrDigit(name[0]), name);
        });

    [Fact]
    public void Of_WhenThereIsACase_HasAllFourParts() => Assert.Equal(
        "CASE-1024_FILESV02_20261120T020000Z_0f1e2d3c.arcb.zip",
        BundleName.Of("CASE 1024", "FILESV02", new(2026, 11, 20, 11, 0, 0, TimeSpan.FromHours(9)), Guid.Parse("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0")));

    [Theory]
    [InlineData(null, "ホスト", "unknown_")]
    [InlineData(" ", "BKSV01", "BKSV01_")]
    [InlineData("障害", "BKSV01", "case_BKSV01_")]
    [InlineData("CON", "NUL", "CON-_NUL-_")]
    [InlineData("../..", "a/b\\c", "case_a-b-c_")]
    public void Of_WhenPartsAreOdd_ReplacesThem(string? caseId, string host, string start) =>
        Assert.StartsWith(start, BundleName.Of(caseId, host, BundleSamples.Start, Guid.Empty), StringComparison.Ordinal);

    [Theory]
    [InlineData("FILESV02_20261120T020000Z_0f1e2d3c.arcb.zip", "FILESV02")]
    [InlineData("CASE-1_FILESV02_20261120T020000Z_0f1e2d3c.arcb.zip", "FILESV02")]
    [InlineData("FILESV02_20261320T020000Z_0f1e2d3c.arcb.zip", null)]
    [InlineData("FILESV02.arcb.zip", null)]
    [InlineData("renamed.zip", null)]
    public void HostOf_GivesTheHostOfADocumentedName(string fileName, string? expected) => Assert.Equal(expected, BundleName.HostOf(fileName));

    [GeneratedRegex(@"\A([A-Za-z0-9.-]+_)?[A-Za-z0-9.-]+_\d{8}T\d{6}Z_[0-9a-f]{8}\.arcb\.zip\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();
}

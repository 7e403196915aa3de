using System.Text;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using CsCheck;

namespace ArcBundle.Format.Tests.Bundles;

public sealed class BundleEntryNamesTests
{
    private static readonly Gen<string> AnyName = Gen.OneOf(
        Gen.String,
        Gen.Char["../\\: CONaux.1%\u0000\u001f\u30bd\u8868\u00b9?*\"<>|"].Array[0, 60].Select(static c => new string(c)),
        Gen.Select(AnyOf("CON", "nul", "Com1", "LPT\u00b3", "aux ", "conin$"), AnyOf("", ".", ".txt", " .x", ". ."), static (a, b) => a + b),
        Gen.String[90, 300]);

    [Fact]
    public void Sanitise_WhateverTheName_GivesOneHarmlessPart() => AnyName.Sample(static name =>
    {
        var safe = BundleEntryNames.Sanitise(name);
        Assert.NotEmpty(safe);
        Assert.True(safe.Length <= 101, safe);
        Assert.DoesNotContain(safe, static c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal));
        Assert.False(safe[^1] is '.' or ' ', safe);
        Assert.False(BundleEntryNames.IsDeviceName(safe), safe);
        Assert.False(safe is "." or "..", safe);
        Assert.True(IsWellFormed(safe), "A surrogate pair was cut.");
    });

    [Fact]
    public void Sanitise_WhenNameIsSafeAlready_LeavesIt() => AnyName.Where(IsWellFormed).Sample(static name =>
    {
        // Percent signs are encoded, so that two names never become one; all else is stable.
        var once = BundleEntryNames.Sanitise(name);
        if (!once.Contains('%', StringComparison.Ordinal))
            Assert.Equal(once, BundleEntryNames.Sanitise(once));
    });

    [Theory]
    [InlineData("Application.evtx", "Application.evtx")]
    [InlineData("Microsoft-Windows-VPN/Operational.evtx", "Microsoft-Windows-VPN%2FOperational.evtx")]
    [InlineData("..", "_")]
    [InlineData("", "_")]
    [InlineData("nul.txt", "_nul.txt")]
    [InlineData("100%.log", "100%25.log")]
    [InlineData("表ソ能.log", "表ソ能.log")]
    [InlineData("a:b", "a%3Ab")]
    [InlineData("trailing. . ", "trailing")]
    public void Sanitise_GivesTheDocumentedForm(string name, string expected) => Assert.Equal(expected, BundleEntryNames.Sanitise(name));

    [Fact]
    public void Sanitise_WhenNameHoldsHalfASurrogatePair_EncodesItsReplacement() =>
        Assert.Equal("half%EF%BF%BD.log", BundleEntryNames.Sanitise("half\ud842.log"));

    [Fact]
    public void Sanitise_WhenLong_KeepsTheExtension() =>
        Assert.EndsWith(".evtx", BundleEntryNames.Sanitise(new string('x', 300) + ".evtx"), StringComparison.Ordinal);

    [Theory]
    [InlineData("con", true)]
    [InlineData("CON.tar.gz", true)]
    [InlineData("aux .txt", true)]
    [InlineData("COM¹", true)]
    [InlineData("LPT0.log", true)]
    [InlineData("CONOUT$", true)]
    [InlineData("console", false)]
    [InlineData("COM10", false)]
    [InlineData("COM", false)]
    [InlineData("xCON", false)]
    [InlineData("", false)]
    public void IsDeviceName_JudgesAsWindowsDoes(string name, bool expected) => Assert.Equal(expected, BundleEntryNames.IsDeviceName(name));

    [Fact]
    public void RawOf_StaysBelowTheLongestName() => Assert.True(
        BundleEntryNames.RawOf(new ItemId(new string('i', 64)), new string('n', 1000)).Length <= BundleEntryNames.LongestName);

    private static Gen<string> AnyOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static bool IsWellFormed(string text)
    {
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}

using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Causes.Signatures.Loading;
using ArcBundle.Analyzer.Investigation.Events;

namespace ArcBundle.Analyzer.Tests.Causes.Signatures;

public sealed class SignatureSetTests
{
    public static TheoryData<string> BuiltInNames { get; } = [.. SignatureSet.BuiltIn.All.Select(static signature => signature.Name)];

    [Theory]
    [MemberData(nameof(BuiltInNames))]
    public void BuiltIn_EachSignature_JudgesItsSamplesAsItSays(string name)
    {
        var problems = new SignatureProblems(name);
        SampleCheck.Run(BuiltIn(name), problems);
        Assert.Empty(problems.All);
    }

    /// <summary>The causes' own rules decide; what a built-in signature finds may only add to them.</summary>
    [Theory]
    [MemberData(nameof(BuiltInNames))]
    public void BuiltIn_EachSignature_IsAHintThatBelongsToAnIncident(string name)
    {
        var signature = BuiltIn(name);
        Assert.True(signature.Rule is { IsFor: true, Weight: Weight.Weak or Weight.Medium });
        Assert.NotEqual(SignatureTime.Any, signature.When);
        Assert.NotNull(CauseCatalog.Find(signature.Cause));
        Assert.DoesNotContain(CauseCatalog.Find(signature.Cause)!.Findings, rule => rule.Id == signature.Rule.Id);
    }

    [Fact]
    public void BuiltIn_IsWholeInTheProgram()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "analyzer", "Causes", "Signatures", "BuiltIn")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(files, SignatureSet.BuiltIn.All.Select(static signature => signature.File).Order(StringComparer.Ordinal));
        Assert.Empty(SignatureSet.Conflicts([]));
        Assert.Equal(SignatureSet.BuiltIn.All.Count, SignatureSet.BuiltIn.All.Select(static signature => signature.Id).Distinct().Count());
    }

    [Fact]
    public void Events_OfBuiltInSignatures_AreKeptByReaders()
    {
        var selection = KnownEvents.With(SignatureSet.BuiltIn.Events);
        Assert.True(selection.Includes("Application Error", 1000));
        Assert.False(selection.Includes("Application Error", 1001));
        Assert.True(selection.Includes(Providers.UserProfiles, 1530));
    }

    [Fact]
    public void With_WhenUsersFileHasTheIdOfABuiltInOne_TakesItsPlace()
    {
        var old = SignatureSet.BuiltIn.All[0];
        var user = Valid() with { Id = old.Id };

        var set = SignatureSet.BuiltIn.With([user]);

        Assert.Equal(SignatureSet.BuiltIn.All.Count, set.All.Count);
        Assert.DoesNotContain(old, set.All);
        Assert.Contains(user, set.All);
    }

    [Fact]
    public void Conflicts_WhenIdOrNameIsTaken_NamesTheOtherFile()
    {
        var user = Valid();
        var builtIn = SignatureSet.BuiltIn.All[0];

        Assert.Equal("signature.same-id", Assert.Single(SignatureSet.Conflicts([user, user with { Name = "other", File = "other.yml" }])).What.Key);
        Assert.Equal("signature.same-name", Assert.Single(SignatureSet.Conflicts([user, user with { Id = Guid.NewGuid(), File = "sub/test.yml" }])).What.Key);
        Assert.Equal("signature.same-name", Assert.Single(SignatureSet.Conflicts([user with { Name = builtIn.Name }])).What.Key);
        Assert.Empty(SignatureSet.Conflicts([user with { Name = builtIn.Name, Id = builtIn.Id }]));
    }

    [Fact]
    public void Fingerprint_WhenAUsersSignatureIsAdded_IsAnother()
    {
        var with = RulesFingerprint.Of(SignatureSet.BuiltIn.With([Valid()])).Sha256;

        Assert.NotEqual(RulesFingerprint.Identity.Sha256, with);
        Assert.NotEqual(RulesFingerprint.Of(SignatureSet.None).Sha256, RulesFingerprint.Identity.Sha256);
        Assert.NotEqual(with, RulesFingerprint.Of(SignatureSet.BuiltIn.With([Valid() with { Sha256 = new string('0', 64) }])).Sha256);
        Assert.All(SignatureSet.BuiltIn.All, static signature => Assert.Contains(signature.Sha256, RulesFingerprint.Canonical(SignatureSet.BuiltIn), StringComparison.Ordinal));
    }

    private static Signature Valid() => SignatureText.Read(SignatureText.Valid).Signature!;

    private static Signature BuiltIn(string name) => SignatureSet.BuiltIn.All.Single(signature => signature.Name == name);
}

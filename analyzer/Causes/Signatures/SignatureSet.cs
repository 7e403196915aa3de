using System.Reflection;
using ArcBundle.Analyzer.Causes.Signatures.Loading;
using ArcBundle.Analyzer.Causes.Signatures.Yaml;

namespace ArcBundle.Analyzer.Causes.Signatures;

/// <summary>The signatures of an analysis, in the order of their names.</summary>
internal sealed class SignatureSet
{
    private const string ResourceFolder = "Signatures/";

    private SignatureSet(IEnumerable<Signature> signatures) =>
        All = [.. signatures.OrderBy(static signature => signature.Name, StringComparer.Ordinal).ThenBy(static signature => signature.Id)];

    /// <summary>No signatures.</summary>
    public static SignatureSet None { get; } = new([]);

    /// <summary>Those that the program brings along.</summary>
    public static SignatureSet BuiltIn { get; } = new(ReadBuiltIn());

    /// <summary>All of them.</summary>
    public IReadOnlyList<Signature> All { get; }

    /// <summary>Those of a cause.</summary>
    public IEnumerable<Signature> Of(string cause) => All.Where(signature => string.Equals(signature.Cause, cause, StringComparison.Ordinal));

    /// <summary>The events that readers must not pass over.</summary>
    public IEnumerable<(string Provider, int? EventId)> Events =>
        All.SelectMany(static signature => signature.Events).Select(static pair => (pair.Provider, (int?)pair.EventId));

    /// <summary>These and the user's; one of the user's with the id of a built-in one takes its place.</summary>
    public SignatureSet With(IReadOnlyList<Signature> users)
    {
        var ids = users.Select(static signature => signature.Id).ToHashSet();
        return new(All.Where(signature => !ids.Contains(signature.Id)).Concat(users));
    }

    /// <summary>The user's files that cannot be loaded together: of the same id or name, or of a built-in one's name without its id.</summary>
    public static IEnumerable<SignatureProblem> Conflicts(IReadOnlyList<Signature> users)
    {
        var ids = new Dictionary<Guid, string>();
        var names = BuiltIn.All.Where(builtIn => users.All(user => user.Id != builtIn.Id)).ToDictionary(static builtIn => builtIn.Name, static builtIn => builtIn.File, StringComparer.Ordinal);
        foreach (var user in users)
        {
            if (!ids.TryAdd(user.Id, user.File))
                yield return new(user.File, YamlMark.Start, new("signature.same-id", ("other", ids[user.Id])));
            if (!names.TryAdd(user.Name, user.File))
                yield return new(user.File, YamlMark.Start, new("signature.same-name", ("other", names[user.Name])));
        }
    }

    private static IEnumerable<Signature> ReadBuiltIn()
    {
        var assembly = typeof(SignatureSet).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(static name => name.StartsWith(ResourceFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var file = resource[ResourceFolder.Length..];
            var problems = new SignatureProblems(file);
            var signature = SignatureReader.Read(file, ContentOf(assembly, resource), isBuiltIn: true, problems);

            // Caught by the tests: the files are part of the program.
            yield return signature ?? throw new InvalidOperationException($"Built-in signature {problems.All[0].Place}: {problems.All[0].What}");
        }
    }

    private static byte[] ContentOf(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

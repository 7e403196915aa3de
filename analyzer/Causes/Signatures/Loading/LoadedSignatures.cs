namespace ArcBundle.Analyzer.Causes.Signatures.Loading;

/// <summary>What was read of a folder of signature files.</summary>
/// <param name="Signatures">Signatures without problems, in the order of their files' names.</param>
/// <param name="Problems">Problems, in the same order.</param>
/// <param name="Files">Signature files that were found.</param>
internal sealed record LoadedSignatures(IReadOnlyList<Signature> Signatures, IReadOnlyList<SignatureProblem> Problems, int Files);

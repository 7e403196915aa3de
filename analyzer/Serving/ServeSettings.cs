using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Intake.Encryption;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Serving;

/// <summary>What one <c>arcanalyze serve</c> was started with.</summary>
internal sealed record ServeSettings
{
    /// <summary>Port on the loopback addresses, 1 to 65535; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Whether uploads may be attached to cases. Nothing else of the library is ever written.</summary>
    public bool AllowAttach { get; init; }

    /// <summary>Folder of the case library; null for none.</summary>
    public string? Library { get; init; }

    /// <summary>What the case library needs: clock, station, reader of identities.</summary>
    public required CaseStoreSettings Cases { get; init; }

    /// <summary>The private key that opens encrypted bundles; null without one. Not disposed here.</summary>
    public BundleKey? Key { get; init; }

    /// <summary>Signatures that are weighed.</summary>
    public SignatureSet Signatures { get; init; } = SignatureSet.BuiltIn;

    /// <summary>The language for a browser that asks for neither Japanese nor English.</summary>
    public Language Language { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Folder that the private folder is made in; the system's folder for temporary files by default.</summary>
    public string TemporaryRoot { get; init; } = Path.GetTempPath();

    /// <summary>Bounds.</summary>
    public ServeLimits Limits { get; init; } = ServeLimits.Default;

    /// <summary>Is told what only a mistake in this program can cause; requests and analyses go on.</summary>
    public Action<Exception> OnFault { get; init; } = static _ => { };
}

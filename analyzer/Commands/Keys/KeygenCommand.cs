using System.CommandLine;
using System.Security.Cryptography;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Format.Encryption;

namespace ArcBundle.Analyzer.Commands.Keys;

/// <summary><c>arcanalyze keygen --output FILE</c>: a key pair for a support desk; customers get the public half.</summary>
internal sealed class KeygenCommand : Command
{
    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;
    private readonly Option<string> _output;

    /// <summary>Creates the command.</summary>
    public KeygenCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("keygen", texts["keygen"])
    {
        _surroundings = surroundings;
        _texts = texts;
        _output = new("--output", "-o") { Description = texts["keygen.output"], HelpName = "FILE" };
        Validators.Add(result =>
        {
            if (result.GetResult(_output) is null)
                result.AddError(texts["keygen.needs-output"]);
        });
        Add(_output);
        SetAction((parsed, _) => Task.FromResult(Run(parsed.GetValue(_output)!)));
    }

    private int Run(string path)
    {
        var passPhrase = _surroundings.PassPhrase(_texts["keygen.ask"]);
        if (passPhrase is null || passPhrase.Length < PassPhrase.Shortest)
        {
            _surroundings.Error.WriteLine(_texts["keygen.pass-phrase-short", ("least", PassPhrase.Shortest.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("variable", PassPhrase.Variable)]);
            return ExitCodes.Usage;
        }

        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var support = SupportKey.Of(key);
        var publicPath = path + ".pub";
        try
        {
            WriteNew(path, PrivateKeyFile.Protect(key, passPhrase), isPrivate: true);
            WriteNew(publicPath, support.ToPem() + "\n", isPrivate: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _surroundings.Error.WriteLine(_texts["keygen.not-written", ("path", VisibleText.Of(path)), ("reason", _texts[File.Exists(path) ? "keygen.exists" : FileProblems.ReasonOf(e)])]);
            return ExitCodes.Usage;
        }

        _surroundings.Out.WriteLine(_texts["keygen.done", ("private", VisibleText.Of(path)), ("public", VisibleText.Of(publicPath)), ("fingerprint", support.Fingerprint)]);
        return ExitCodes.Done;
    }

    /// <summary>A key is never overwritten, and the private one is readable for its owner alone.</summary>
    private static void WriteNew(string path, string text, bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (isPrivate && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(text);
    }
}

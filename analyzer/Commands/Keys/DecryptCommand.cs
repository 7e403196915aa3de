using System.CommandLine;
using ArcBundle.Analyzer.Commands.Progress;
using ArcBundle.Analyzer.Counting;
using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Analyzer.Intake.Encryption;
using ArcBundle.Analyzer.Intake.Parts;
using ArcBundle.Analyzer.Reporting.Escaping;

namespace ArcBundle.Analyzer.Commands.Keys;

/// <summary><c>arcanalyze decrypt PATH --key FILE --output FILE</c>: the plain bundle of an encrypted one, or of its parts.</summary>
internal sealed class DecryptCommand : Command
{
    private const int BufferSize = 128 * 1024;

    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;
    private readonly PathArgument _path;
    private readonly Option<string> _output;
    private readonly KeyOption _key;

    /// <summary>Creates the command.</summary>
    public DecryptCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("decrypt", texts["decrypt"])
    {
        _surroundings = surroundings;
        _texts = texts;
        _path = new(texts);
        _output = new("--output", "-o") { Description = texts["decrypt.output"], HelpName = "FILE" };
        _key = new(texts);
        Validators.Add(result =>
        {
            if (result.GetResult(_output) is null || result.GetResult(_key) is null)
                result.AddError(texts["decrypt.needs"]);
        });
        Add(_path);
        Add(_output);
        Add(_key);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (!_key.TryOpen(parsed, _surroundings, _texts, out var key))
            return ExitCodes.Usage;
        using (key)
        {
            var path = parsed.GetValue(_path)!;
            try
            {
                return Decrypt(path, parsed.GetValue(_output)!, key!, cancellation);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _surroundings.Progress?.Dispose();
                _surroundings.Error.WriteLine(_texts["decrypt.failed", ("path", VisibleText.Of(path)), ("reason", _texts[FileProblems.ReasonOf(e)])]);
                return ExitCodes.NothingReadable;
            }
        }
    }

    private int Decrypt(string path, string output, BundleKey key, CancellationToken cancellation)
    {
        if (File.Exists(output) || Directory.Exists(output))
        {
            _surroundings.Error.WriteLine(_texts["decrypt.exists", ("path", VisibleText.Of(output))]);
            return ExitCodes.Usage;
        }

        var outer = PartFile.Of(path) is { } part ? PartSet.Open(part, [], Checked(part)) : ArchiveFile.Open(path);
        if (!EnvelopeEvidence.Is(outer))
        {
            outer.Dispose();
            _surroundings.Progress?.Wipe();
            _surroundings.Error.WriteLine(_texts["decrypt.not-encrypted", ("path", VisibleText.Of(path))]);
            return ExitCodes.NothingReadable;
        }

        using var content = EnvelopeEvidence.Open(outer, key, out var refusal);
        if (content is null)
        {
            _surroundings.TellProblem(refusal!);
            return ExitCodes.NothingReadable;
        }

        var damage = content.Damage.ToList();
        _surroundings.Progress?.Begin(_texts["progress.decrypting"]);
        Copy(content, output, _surroundings.Progress, cancellation);
        _surroundings.Progress?.Dispose();
        if (content.Bytes is EnvelopeBytes { DamagedChunks: > 0 and var chunks })
            damage.Add(new("intake.envelope-changed", ("chunks", chunks.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        damage.ForEach(_surroundings.TellProblem);
        _surroundings.Out.WriteLine(_texts["decrypt.done", ("path", VisibleText.Of(output))]);
        return damage.Count > 0 ? ExitCodes.Incomplete : ExitCodes.Done;
    }

    private WorkCount Checked(PartFile part)
    {
        _surroundings.Progress?.Begin(_texts["progress.checking"]);
        return WorkCount.Of(part.Header.WholeLength, _surroundings.Progress is { } progress ? progress.Tell : null);
    }

    private static void Copy(ArchiveFile content, string output, ProgressLine? progress, CancellationToken cancellation)
    {
        try
        {
            using var target = new FileStream(output, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
            var buffer = new byte[BufferSize];
            int read;
            for (long at = 0; (read = content.Read(at, buffer)) > 0; at += read)
            {
                cancellation.ThrowIfCancellationRequested();
                target.Write(buffer, 0, read);
                progress?.Tell(at + read, content.Length);
            }
        }
        catch
        {
            File.Delete(output);
            throw;
        }
    }
}

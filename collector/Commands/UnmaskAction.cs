using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Talking;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Commands;

/// <summary>Turns the pseudonyms of a text back into names: <c>--unmask</c>.</summary>
/// <param name="session">What is around the run.</param>
/// <param name="options">The options.</param>
internal sealed class UnmaskAction(CollectorSession session, CollectOptions options)
{
    /// <summary>Carries it out.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        var path = options.Unmask!;
        try
        {
            var folder = options.Out ?? Path.GetDirectoryName(Path.GetFullPath(path))!;
            Directory.CreateDirectory(folder);
            var target = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(path)}.unmasked{Path.GetExtension(path)}");
            Unmasking.Copy(path, target, options.MaskKey!);
            if (!options.Quiet)
                session.Output.WriteLine(options.Language.Say("mask.unmasked", ("path", target)));
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Error.WriteLine(options.Language.Say(new Message("error.not-unmasked", ("path", path), ("error", e.Message))));
            return ExitCodes.NoBundle;
        }
    }
}

using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Commands.Keys;
using ArcBundle.Analyzer.Commands.Rules;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Serving;

namespace ArcBundle.Analyzer.Commands;

/// <summary><c>arcanalyze serve</c>: a web page on this machine to drop bundles on, until Ctrl+C.</summary>
internal sealed class ServeCommand : Command
{
    private const int HighestPort = 65535;

    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;
    private readonly Option<int> _port;
    private readonly Option<bool> _allowAttach;
    private readonly Option<string> _library;
    private readonly RulesOption _rules;
    private readonly KeyOption _key;

    /// <summary>Creates the command.</summary>
    public ServeCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("serve", texts["serve"])
    {
        _surroundings = surroundings;
        _texts = texts;
        _port = new("--port") { Description = texts["serve.port"], HelpName = "N" };
        _allowAttach = new("--allow-attach") { Description = texts["serve.allow-attach"] };
        _library = new("--library") { Description = texts["serve.library"], HelpName = "DIR" };
        _rules = new(texts);
        _key = new(texts);
        _port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= HighestPort))
                result.AddError(texts["serve.bad-port", ("port", VisibleText.Of(text))]);
        });
        Add(_port);
        Add(_allowAttach);
        Add(_library);
        Add(_key);
        Add(_rules);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (_rules.Load(parsed, _surroundings, _texts, cancellation) is not { } signatures || !_key.TryOpen(parsed, _surroundings, _texts, out var key))
            return ExitCodes.Usage;
        using var opened = key;
        var settings = new ServeSettings
        {
            Port = parsed.GetValue(_port),
            AllowAttach = parsed.GetValue(_allowAttach),
            Library = parsed.GetValue(_library) ?? LibraryPlace.OfThisUser(),
            Cases = new CaseStoreSettings { Time = _surroundings.Time, Station = Station.OfThisProcess(), Identify = path => CaseWork.Identify(path, key) },
            Key = key,
            Signatures = signatures,
            Language = _surroundings.Language(),
            Time = _surroundings.Time,
            OnFault = fault => _surroundings.Error.WriteLine(_texts["serve.fault", ("reason", VisibleText.Of(fault.ToString()))]),
        };
        return await ServeAsync(settings, cancellation);
    }

    private async Task<int> ServeAsync(ServeSettings settings, CancellationToken cancellation)
    {
        LocalServer server;
        try
        {
            server = await LocalServer.StartAsync(settings, cancellation);
        }
        catch (SocketException e)
        {
            var key = e.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied ? "serve.port-taken" : "serve.no-socket";
            _surroundings.Error.WriteLine(_texts[key, ("port", settings.Port.ToString(CultureInfo.InvariantCulture))]);
            return ExitCodes.Usage;
        }

        await using (server)
        {
            _surroundings.Out.WriteLine(_texts["serve.address", ("address", server.Address.ToString())]);
            _surroundings.Out.WriteLine(_texts[settings.AllowAttach ? "serve.note-attach" : "serve.note"]);
            _surroundings.Out.Flush();
            await UntilCancelledAsync(cancellation);
        }

        return ExitCodes.Done;
    }

    private static async Task UntilCancelledAsync(CancellationToken cancellation)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellation.Register(ended.SetResult);
        await ended.Task;
    }
}

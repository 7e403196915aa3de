using System.Net.Sockets;
using ArcBundle.Analyzer.Serving.Access;
using ArcBundle.Analyzer.Serving.Endpoints;
using ArcBundle.Analyzer.Serving.Listening;
using ArcBundle.Analyzer.Serving.Pages;
using ArcBundle.Analyzer.Serving.Runs;
using ArcBundle.Analyzer.Serving.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ArcBundle.Analyzer.Serving;

/// <summary>The web page of one engineer on one machine. It runs until it is disposed, and leaves nothing behind.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly PrivateFolder _folder;
    private readonly CancellationTokenSource _stopping;
    private readonly ServeDesk _desk;
    private readonly WebApplication _application;

    private LocalServer(PrivateFolder folder, CancellationTokenSource stopping, ServeDesk desk, WebApplication application, Uri address) =>
        (_folder, _stopping, _desk, _application, Address) = (folder, stopping, desk, application, address);

    /// <summary>The address to open in a browser. It holds the token: whoever has it gets in.</summary>
    public Uri Address { get; }

    /// <summary>Starts.</summary>
    /// <exception cref="SocketException">The port cannot be bound.</exception>
    /// <exception cref="IOException">The private folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The private folder may not be made.</exception>
    public static async Task<LocalServer> StartAsync(ServeSettings settings, CancellationToken cancellation)
    {
        using var sockets = LoopbackSockets.Bind(settings.Port);
        var folder = PrivateFolder.Create(settings.TemporaryRoot);
        var stopping = new CancellationTokenSource();
        var desk = new ServeDesk(
            settings, new UploadReceiver(folder, new DiskRoom(settings.Limits.KeptBytes), settings, stopping.Token), new RunList(settings), new RunQueue(settings), stopping.Token);
        var keys = new AccessKeys();
        var application = KestrelSetup.Build(sockets, settings.Limits);
        var server = new LocalServer(folder, stopping, desk, application, new Uri(FormattableString.Invariant($"http://127.0.0.1:{sockets.Port}{AccessEndpoint.OpenPath}{keys.Token}")));
        try
        {
            Map(application, desk, new AccessEndpoint(new RequestGuard(keys, sockets.Port), keys, settings));
            await application.StartAsync(cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Uploads and followers end now; requests that still work get the settings' time, so that none writes into a folder that is gone.
        await _stopping.CancelAsync();
        await _application.StopAsync();
        await _application.DisposeAsync();
        await _desk.Queue.DisposeAsync();
        foreach (var run in _desk.Runs.All)
            _desk.Runs.Remove(run);
        _desk.Receiver.Dispose();
        _folder.Dispose();
        _stopping.Dispose();
    }

    private static void Map(WebApplication application, ServeDesk desk, AccessEndpoint access)
    {
        var routes = new ServeRoutes(desk);
        application.Use(next => context => GuardFaultsAsync(context, next, desk.Settings));
        application.Use(next => context => access.InvokeAsync(context, next));
        application.UseRouting();
        application.Use(next => context => context.GetEndpoint() is null ? routes.NoneAsync(context) : next(context));
        routes.Map(application);
    }

    // Without this, nobody would hear of a mistake.
    private static async Task GuardFaultsAsync(HttpContext context, RequestDelegate next, ServeSettings settings)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (e is not (OperationCanceledException or BadHttpRequestException or IOException))
        {
            settings.OnFault(e);
            if (context.Response.HasStarted)
                throw;
            await Answers.TextAsync(context, new PageWords(BrowserLanguage.Of(context.Request, settings.Language))["access.fault"], StatusCodes.Status500InternalServerError);
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ArcBundle.Analyzer.Serving.Listening;

/// <summary>Sets Kestrel up: our sockets, HTTP/1.1, and bounds for everything that a client decides.</summary>
internal static class KestrelSetup
{
    private const int HeadersBytes = 16 * 1024;
    private const int HeadersCount = 64;
    private const int RequestLineBytes = 4096;
    private static readonly TimeSpan HeadersTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromMinutes(1);

    /// <summary>Makes an application that reads no settings of its surroundings and writes no log.</summary>
    public static WebApplication Build(LoopbackSockets sockets, ServeLimits limits)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "arcanalyze" });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => Set(kestrel, sockets, limits));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<SocketTransportOptions>(options => options.CreateBoundListenSocket = sockets.Take);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = limits.StopTime);
        return builder.Build();
    }

    private static void Set(KestrelServerOptions kestrel, LoopbackSockets sockets, ServeLimits limits)
    {
        foreach (var endPoint in sockets.EndPoints)
            kestrel.Listen(endPoint, static listen => listen.Protocols = HttpProtocols.Http1);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = limits.Connections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
        kestrel.Limits.MaxRequestBodySize = limits.FormBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = HeadersBytes;
        kestrel.Limits.MaxRequestHeaderCount = HeadersCount;
        kestrel.Limits.MaxRequestLineSize = RequestLineBytes;
        kestrel.Limits.RequestHeadersTimeout = HeadersTime;
        kestrel.Limits.KeepAliveTimeout = KeepAlive;
    }
}

using Microsoft.Extensions.Hosting;

namespace ArcBundle.Analyzer.Serving.Listening;

/// <summary>Leaves Ctrl+C and SIGTERM to the command, which removes what was uploaded before it ends.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

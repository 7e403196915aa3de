using System.Diagnostics;
using System.Text.Json;

namespace ArcBundle.Browser.Tests.Driver;

/// <summary>One headless Chromium for all tests, driven by <c>driver.mjs</c> over its input and output, a line of JSON each way.</summary>
public sealed class Browser : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(20);

    /// <summary>Where Debian puts the browser; another one can be named by <c>ARCBUNDLE_CHROMIUM</c>.</summary>
    private static readonly string Chromium = Environment.GetEnvironmentVariable("ARCBUNDLE_CHROMIUM") ?? "/usr/bin/chromium";

    private readonly SemaphoreSlim _turn = new(1, 1);
    private Process? _driver;

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        var folder = Path.Combine(Checkout.Root, "tests", "ArcBundle.Browser.Tests");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "playwright-core")) || !File.Exists(Chromium))
            return ValueTask.CompletedTask;
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        start.ArgumentList.Add(Path.Combine("Driver", "driver.mjs"));
        start.Environment["ARCBUNDLE_CHROMIUM"] = Chromium;
        _driver = Process.Start(start);
        return ValueTask.CompletedTask;
    }

    /// <summary>Asks for something and gives the answer.</summary>
    /// <param name="request">The command and its values, as <c>driver.mjs</c> names them.</param>
    /// <param name="token">Ends the waiting.</param>
    public async Task<JsonElement> AskAsync(object request, CancellationToken token)
    {
        Assert.SkipWhen(_driver is null, "Chromium and its driver are not installed: apt-get install -y chromium nodejs npm fonts-noto-cjk && npm ci --prefix tests/ArcBundle.Browser.Tests");
        await _turn.WaitAsync(token);
        try
        {
            await _driver!.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request).AsMemory(), token);
            await _driver.StandardInput.FlushAsync(token);
            var line = await _driver.StandardOutput.ReadLineAsync(token).AsTask().WaitAsync(AnswerLimit, token);
            Assert.True(line is not null, "The driver of the browser has ended.");
            var answer = JsonDocument.Parse(line).RootElement;
            Assert.False(answer.TryGetProperty("failure", out var failure), failure.ValueKind == JsonValueKind.String ? failure.GetString() : null);
            return answer;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_driver is not null)
        {
            _driver.StandardInput.Close();
            using var limit = new CancellationTokenSource(EndLimit);
            try
            {
                await _driver.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                _driver.Kill(entireProcessTree: true);
            }
        }

        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _driver?.Dispose();
        _turn.Dispose();
    }
}

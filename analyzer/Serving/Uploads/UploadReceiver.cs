using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ArcBundle.Analyzer.Serving.Uploads;

/// <summary>Receives uploads: a few at a time, each within its bounds, and nothing is kept of one that does not arrive whole.</summary>
/// <param name="folder">Where they go.</param>
/// <param name="room">How much of the disk they may take.</param>
/// <param name="settings">Bounds and clock.</param>
/// <param name="stopping">Cancelled when the server stops.</param>
internal sealed class UploadReceiver(PrivateFolder folder, DiskRoom room, ServeSettings settings, CancellationToken stopping) : IDisposable
{
    /// <summary>How long an upload that is refused by its length may go on.</summary>
    private static readonly TimeSpan PassOverTime = TimeSpan.FromSeconds(30);

    private readonly ServeLimits _limits = settings.Limits;
    private readonly SemaphoreSlim _slots = new(settings.Limits.Uploads);

    /// <summary>Receives the upload in a request's body.</summary>
    /// <exception cref="OperationCanceledException">The browser has gone away, or the server stops.</exception>
    public async Task<UploadAnswer> ReceiveAsync(HttpRequest request)
    {
        if (request.ContentLength > _limits.UploadBytes)
        {
            await PassOverAsync(request);
            return TooLarge();
        }

        if (!await _slots.WaitAsync(TimeSpan.Zero, request.HttpContext.RequestAborted))
            return UploadAnswer.Refused(ServeProblem.Of(StatusCodes.Status503ServiceUnavailable, "upload.busy"));
        try
        {
            return await ReceiveNextAsync(request);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private async Task<UploadAnswer> ReceiveNextAsync(HttpRequest request)
    {
        request.HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = _limits.UploadBytes;
        using var late = new CancellationTokenSource(_limits.UploadTime, settings.Time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stopping, request.HttpContext.RequestAborted);
        Upload? upload = null;
        try
        {
            upload = new Upload(folder.NewFolder(), room);
            if (await new UploadReading(upload, _limits).ReadAsync(request, ended.Token) is { } problem)
                return UploadAnswer.Refused(problem);
            var received = UploadAnswer.Of(upload);
            upload = null;
            return received;
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return UploadAnswer.Refused(ServeProblem.Of(StatusCodes.Status408RequestTimeout, "upload.late", ("minutes", Number((long)_limits.UploadTime.TotalMinutes))));
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // Kestrel's own exceptions about a body that does not come whole are among these.
            return UploadAnswer.Refused(ServeProblem.Of(StatusCodes.Status400BadRequest, "upload.broken"));
        }
        finally
        {
            upload?.Dispose();
        }
    }

    /// <summary>Lets a body pass unread: a browser shows the answer only when it could send everything, and a broken connection otherwise.</summary>
    private async Task PassOverAsync(HttpRequest request)
    {
        request.HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        using var late = new CancellationTokenSource(PassOverTime, settings.Time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stopping, request.HttpContext.RequestAborted);
        try
        {
            await request.Body.CopyToAsync(Stream.Null, ended.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // It is refused however it ends.
        }
    }

    private UploadAnswer TooLarge() => UploadAnswer.Refused(
        ServeProblem.Of(StatusCodes.Status413PayloadTooLarge, "upload.too-large", ("limit", Number(_limits.UploadBytes >> 20))));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

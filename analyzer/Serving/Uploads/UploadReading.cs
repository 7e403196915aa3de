using System.Buffers;
using System.Globalization;
using System.Text;
using ArcBundle.Analyzer.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ArcBundle.Analyzer.Serving.Uploads;

/// <summary>Reads one <c>multipart/form-data</c> body (RFC 7578), part by part, straight to the disk.</summary>
/// <param name="upload">Takes files and fields.</param>
/// <param name="limits">Bounds.</param>
internal sealed class UploadReading(Upload upload, ServeLimits limits)
{
    private const int BufferSize = 128 * 1024;
    private const int LongestBoundary = 70;
    private const int MostHeaders = 8;
    private const int LongestHeaders = 4096;
    private const int MostFields = 16;
    private const int LongestField = 256;

    private int _fields;

    /// <summary>Reads the body to its end.</summary>
    /// <returns>Why it is refused; null when it was received whole.</returns>
    /// <exception cref="IOException">The body does not come whole.</exception>
    /// <exception cref="InvalidDataException">The body is not as it must be, or a part's head is too long.</exception>
    public async Task<ServeProblem?> ReadAsync(HttpRequest request, CancellationToken token)
    {
        if (BoundaryOf(request.ContentType) is not { } boundary)
            return ServeProblem.Of(StatusCodes.Status415UnsupportedMediaType, "upload.no-form");
        var reader = new MultipartReader(boundary, request.Body) { HeadersCountLimit = MostHeaders, HeadersLengthLimit = LongestHeaders };
        while (await reader.ReadNextSectionAsync(token) is { } section)
        {
            if (await ReadAsync(section, token) is { } problem)
                return problem;
        }

        return upload.Files.Count == 0 ? ServeProblem.Of(StatusCodes.Status400BadRequest, "upload.no-files") : null;
    }

    private async Task<ServeProblem?> ReadAsync(MultipartSection section, CancellationToken token)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !disposition.IsFormDisposition() && !disposition.IsFileDisposition())
            return ServeProblem.Of(StatusCodes.Status400BadRequest, "upload.broken");
        if (!disposition.IsFileDisposition())
            return await ReadFieldAsync(HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), section.Body, token);
        var name = UploadNames.Leaf(HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString());
        if (upload.Files.Count == limits.UploadFiles)
            return ServeProblem.Of(StatusCodes.Status413PayloadTooLarge, "upload.too-many", ("limit", Number(limits.UploadFiles)));
        return await ReadFileAsync(name, section.Body, token);
    }

    private async Task<ServeProblem?> ReadFieldAsync(string name, Stream body, CancellationToken token)
    {
        var value = new byte[LongestField + 1];
        var length = await body.ReadAtLeastAsync(value, value.Length, throwOnEndOfStream: false, token);
        if (length > LongestField || ++_fields > MostFields)
            return ServeProblem.Of(StatusCodes.Status413PayloadTooLarge, "upload.broken");
        upload.Add(name, Encoding.UTF8.GetString(value, 0, length));
        return null;
    }

    private async Task<ServeProblem?> ReadFileAsync(string name, Stream body, CancellationToken token)
    {
        var path = upload.PathFor(name);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var length = 0L;
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous))
            {
                while (await body.ReadAsync(buffer, token) is > 0 and var read)
                {
                    if (!upload.TryTake(read))
                        return ServeProblem.Of(StatusCodes.Status507InsufficientStorage, "upload.no-room", ("limit", Number(limits.KeptBytes >> 20)));
                    if (await WriteAsync(file, buffer.AsMemory(0, read), token) is { } problem)
                        return problem;
                    length += read;
                }
            }

            // A browser sends an empty file without a name for a field in which nothing was chosen.
            if (name.Length == 0 && length == 0)
                File.Delete(path);
            else
                upload.Add(new UploadedFile(name, path, length));
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<ServeProblem?> WriteAsync(FileStream file, ReadOnlyMemory<byte> bytes, CancellationToken token)
    {
        try
        {
            await file.WriteAsync(bytes, token);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ServeProblem.Of(StatusCodes.Status507InsufficientStorage, FileProblems.ReasonOf(e) is "io.full" ? "upload.disk-full" : "upload.not-written");
        }
    }

    private static string? BoundaryOf(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length is > 0 and <= LongestBoundary ? boundary : null;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

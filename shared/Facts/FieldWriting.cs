using MessagePack;

namespace ArcBundle.Format.Facts;

/// <summary>Fields that may be absent, written so that <see cref="FieldReader"/> reads them back.</summary>
internal static class FieldWriting
{
    public static void WriteField(this ref MessagePackWriter writer, string? text) => writer.Write(text);

    public static void WriteField(this ref MessagePackWriter writer, int? number)
    {
        if (number is { } value)
            writer.Write(value);
        else
            writer.WriteNil();
    }

    public static void WriteField(this ref MessagePackWriter writer, long? number)
    {
        if (number is { } value)
            writer.Write(value);
        else
            writer.WriteNil();
    }

    public static void WriteField(this ref MessagePackWriter writer, DateTimeOffset? time) => writer.WriteField(time?.UtcTicks);

    public static void WriteField(this ref MessagePackWriter writer, TimeSpan? duration) => writer.WriteField(duration?.Ticks);
}

using System.Security.Cryptography;
using ArcBundle.Format.Encryption;
using CsCheck;

namespace ArcBundle.Format.Tests.Encryption;

public sealed class EnvelopeTests : IDisposable
{
    private const int Chunk = EnvelopeFormat.ChunkSize;
    private readonly ECDiffieHellman _key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDiffieHellman _other = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

    public static TheoryData<int> Lengths { get; } = [0, 1, 15, Chunk - 1, Chunk, Chunk + 1, (2 * Chunk) - 1, 2 * Chunk, (3 * Chunk) + 17];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void TryOpen_WhenWhole_GivesTheContent(int length)
    {
        var content = Content(length);
        using var stream = Open(Seal(content, _key));
        Assert.False(stream.IsTruncated);
        Assert.Equal(length, stream.Length);
        Assert.Equal(content, All(stream));
    }

    [Fact]
    public void Read_FromAnyPosition_GivesTheBytesThere()
    {
        var content = Content((3 * Chunk) + 100);
        using var stream = Open(Seal(content, _key));
        Gen.Select(Gen.Int[0, content.Length], Gen.Int[0, 2 * Chunk]).Sample((at, count) =>
        {
            stream.Seek(at, SeekOrigin.Begin);
            var buffer = new byte[count];
            var read = stream.ReadAtLeast(buffer, count, throwOnEndOfStream: false);
            return read == Math.Min(count, content.Length - at) && content.AsSpan(at, read).SequenceEqual(buffer.AsSpan(0, read));
        }, threads: 1, iter: 200);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void TryOpen_WhenCutAnywhere_SaysSoAndGivesTheWholeChunks(int length)
    {
        var content = Content(length);
        var envelope = Seal(content, _key);
        var head = envelope.Length - SizeOfPayload(length);
        int[] cuts = [head, head + 1, head + 16, head + 17, head + Chunk, head + Chunk + 15, head + Chunk + 16, head + Chunk + 17, envelope.Length - 17, envelope.Length - 16, envelope.Length - 1];
        foreach (var cut in cuts.Where(cut => cut >= head && cut < envelope.Length))
        {
            using var stream = Open(envelope[..cut]);
            var whole = (cut - head) / (Chunk + 16) * Chunk;
            Assert.True(stream.IsTruncated, $"cut at {cut} of {envelope.Length}");
            Assert.Equal(content[..whole], All(stream));
        }
    }

    [Fact]
    public void TryOpen_WhenAnyByteOfTheHeadIsChanged_OpensNothing()
    {
        var envelope = Seal(Content(100), _key);
        for (var at = 0; at < envelope.Length - 116; at++)
        {
            var changed = envelope.ToArray();
            changed[at] ^= 0x40;
            using var source = new MemoryStream(changed);
            if (EnvelopeStream.TryOpen(source, _key, out var stream) != EnvelopeOpening.Opened)
                continue;

            // What does not keep the file key from being unwrapped is bound to every chunk.
            using (stream)
            {
                Assert.True(stream!.IsTruncated, $"byte {at}");
                Assert.Equal(0, stream.Length);
            }
        }
    }

    [Fact]
    public void Read_WhenAnyByteOfAChunkIsChanged_GivesTheOtherChunksAndNotThatOne()
    {
        var content = Content((3 * Chunk) + 40);
        var envelope = Seal(content, _key);
        var head = envelope.Length - SizeOfPayload(content.Length);
        foreach (var at in (int[])[head, head + 1, head + Chunk - 1, head + Chunk, head + Chunk + 15, head + Chunk + 16, head + (2 * (Chunk + 16)) + 5])
        {
            var changed = envelope.ToArray();
            changed[at] ^= 1;
            using var stream = Open(changed);
            var damaged = (at - head) / (Chunk + 16);
            for (var chunk = 0; chunk < 4; chunk++)
            {
                stream.Position = (long)chunk * Chunk;
                var buffer = new byte[Math.Min(Chunk, content.Length - (chunk * Chunk))];
                if (chunk == damaged)
                    Assert.Throws<EnvelopeDamagedException>(() => stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
                else
                    Assert.Equal(content.AsSpan(chunk * Chunk, buffer.Length).ToArray(), buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)]);
            }
        }
    }

    [Fact]
    public void Read_WhenTwoChunksAreSwapped_GivesNeither()
    {
        var envelope = Seal(Content(3 * Chunk), _key);
        var head = envelope.Length - SizeOfPayload(3 * Chunk);
        const int size = Chunk + 16;
        byte[] swapped = [.. envelope[..head], .. envelope[(head + size)..(head + (2 * size))], .. envelope[head..(head + size)], .. envelope[(head + (2 * size))..]];
        using var stream = Open(swapped);
        Assert.Throws<EnvelopeDamagedException>(() => stream.ReadByte());
        stream.Position = 2 * Chunk;
        Assert.NotEqual(-1, stream.ReadByte());
    }

    [Fact]
    public void TryOpen_WhenForSeveralRecipients_OpensWithEachKeyAndNoOther()
    {
        var content = Content(1000);
        var envelope = Seal(content, _key, _other);
        foreach (var key in (ECDiffieHellman[])[_key, _other])
        {
            Assert.Equal(EnvelopeOpening.Opened, EnvelopeStream.TryOpen(new MemoryStream(envelope), key, out var stream));
            using (stream)
                Assert.Equal(content, All(stream!));
        }

        using var third = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal(EnvelopeOpening.OtherKey, EnvelopeStream.TryOpen(new MemoryStream(envelope), third, out _));
        using var wide = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP384);
        Assert.Equal(EnvelopeOpening.OtherKey, EnvelopeStream.TryOpen(new MemoryStream(envelope), wide, out _));
    }

    [Fact]
    public void TryOpen_OfAnyBytes_NeverThrows() => Gen.Select(Gen.Byte.Array[0, 400], Gen.Bool).Sample((bytes, isLike) =>
    {
        if (isLike && bytes.Length > 12)
            "ARCBENC1\u0001\0\u0001\0"u8.CopyTo(bytes);
        return EnvelopeStream.TryOpen(new MemoryStream(bytes), _key, out _) != EnvelopeOpening.Opened;
    });

    [Fact]
    public void Write_OfEqualContent_GivesDifferentEnvelopes() => Assert.NotEqual(Seal(Content(10), _key), Seal(Content(10), _key));

    public void Dispose()
    {
        _key.Dispose();
        _other.Dispose();
    }

    private static int SizeOfPayload(int length) => length + (16 * Math.Max(1, (length + Chunk - 1) / Chunk));

    private static byte[] Content(int length)
    {
        var content = new byte[length];
        new Random(20261127).NextBytes(content);
        return content;
    }

    private static byte[] Seal(byte[] content, params ECDiffieHellman[] keys)
    {
        using var target = new MemoryStream();
        using (var writer = new EnvelopeWriter(target, [.. keys.Select(SupportKey.Of)]))
        {
            for (var at = 0; at < content.Length; at += 10_007)
                writer.Write(content.AsSpan(at, Math.Min(10_007, content.Length - at)));
            writer.Finish();
        }

        return target.ToArray();
    }

    private EnvelopeStream Open(byte[] envelope)
    {
        Assert.Equal(EnvelopeOpening.Opened, EnvelopeStream.TryOpen(new MemoryStream(envelope), _key, out var stream));
        return stream!;
    }

    private static byte[] All(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}

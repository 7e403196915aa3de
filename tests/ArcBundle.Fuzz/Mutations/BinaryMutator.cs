using System.Buffers.Binary;

namespace ArcBundle.Fuzz.Mutations;

/// <summary>Damages binary files as disks, transfers and attackers do.</summary>
internal static class BinaryMutator
{
    private const int Sector = 512;
    private const int Page = 4_096;
    private const int MostMutations = 3;

    private static readonly long[] Edges = [0, 1, 2, 3, 4, 7, 8, 27, 28, 127, 128, 255, 256, 511, 512, 4_095, 4_096, 32_767, 32_768, 65_535, 65_536, int.MaxValue, uint.MaxValue, long.MaxValue, -1];

    /// <summary>One to three mutations of the seed; may be cut to nothing.</summary>
    public static byte[] Mutate(FuzzSeed seed, ref CaseRandom random)
    {
        var bytes = (byte[])seed.Bytes.Clone();
        for (var left = 1 + random.Below(MostMutations); left > 0; left--)
            bytes = MutateOnce(seed, bytes, ref random);
        return bytes;
    }

    private static byte[] MutateOnce(FuzzSeed seed, byte[] bytes, ref CaseRandom random)
    {
        switch (random.Below(seed.UnitSize > 0 ? 11 : 10))
        {
            case 0 or 1:
                FlipBytes(bytes, ref random);
                return bytes;
            case 2:
                return bytes[..random.Below(bytes.Length + 1)];
            case 3:
                Clear(bytes, Sector, ref random);
                return bytes;
            case 4:
                Clear(bytes, Page, ref random);
                return bytes;
            case 5 or 6:
                SetField(seed, bytes, ref random);
                return bytes;
            case 7:
                return Insert(bytes, ref random);
            case 8:
                Swap(bytes, ref random);
                return bytes;
            case 9:
                CopyOver(bytes, ref random);
                return bytes;
            default:
                MutateUnits(seed, bytes, ref random);
                return bytes;
        }
    }

    /// <summary>Exchanges two units, copies one over another, gives one the end or the beginning of another, or zeroes one's beginning.</summary>
    private static void MutateUnits(FuzzSeed seed, byte[] bytes, ref CaseRandom random)
    {
        var units = (bytes.Length - seed.UnitStart) / seed.UnitSize;
        if (units < 1)
            return;
        var first = bytes.AsSpan(seed.UnitStart + (random.Below(units) * seed.UnitSize), seed.UnitSize);
        var second = bytes.AsSpan(seed.UnitStart + (random.Below(units) * seed.UnitSize), seed.UnitSize);
        var part = random.Below(2) == 0 ? Sector : 8 * random.Below(seed.UnitSize / 8);
        switch (random.Below(5))
        {
            case 0:
                var kept = first.ToArray();
                second.CopyTo(first);
                kept.CopyTo(second);
                break;
            case 1:
                first.CopyTo(second);
                break;
            case 2:
                first[part..].CopyTo(second[part..]);
                break;
            case 3:
                first[..part].CopyTo(second);
                break;
            default:
                first[..part].Clear();
                break;
        }
    }

    private static void FlipBytes(byte[] bytes, ref CaseRandom random)
    {
        if (bytes.Length == 0)
            return;
        for (var left = 1 + random.Below(16); left > 0; left--)
            bytes[random.Below(bytes.Length)] ^= (byte)(1 + random.Below(255));
    }

    private static void Clear(byte[] bytes, int block, ref CaseRandom random)
    {
        var start = random.Below((bytes.Length / block) + 1) * block;
        bytes.AsSpan(start, Math.Min(block, bytes.Length - start)).Clear();
    }

    /// <summary>Sets a field to an edge, to a random number, to the number of another field, or a little more or less.</summary>
    private static void SetField(FuzzSeed seed, byte[] bytes, ref CaseRandom random)
    {
        if (seed.Fields.Count == 0)
        {
            FlipBytes(bytes, ref random);
            return;
        }

        var field = random.Of(seed.Fields);
        if (field.Offset + field.Width > bytes.Length)
            return;
        var number = random.Below(4) switch
        {
            0 => random.Of(Edges),
            1 => (long)random.Next(),
            2 when random.Of(seed.Fields) is var other && other.Offset + other.Width <= bytes.Length => Read(bytes, other),
            _ => Read(bytes, field) + random.Below(65) - 32,
        };
        Span<byte> wide = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(wide, number);
        wide[..field.Width].CopyTo(bytes.AsSpan(field.Offset));
    }

    private static long Read(byte[] bytes, FuzzField field)
    {
        Span<byte> wide = stackalloc byte[8];
        wide.Clear();
        bytes.AsSpan(field.Offset, field.Width).CopyTo(wide);
        return BinaryPrimitives.ReadInt64LittleEndian(wide);
    }

    private static byte[] Insert(byte[] bytes, ref CaseRandom random)
    {
        var (from, length) = Block(bytes, ref random);
        var at = random.Below(bytes.Length + 1);
        var block = bytes.AsSpan(from, length).ToArray();
        if (random.Below(2) == 0)
        {
            for (var i = 0; i < block.Length; i++)
                block[i] = (byte)random.Next();
        }

        return [.. bytes.AsSpan(0, at), .. block, .. bytes.AsSpan(at)];
    }

    private static void Swap(byte[] bytes, ref CaseRandom random)
    {
        var (first, length) = Block(bytes, ref random);
        var second = Aligned(bytes.Length - length, ref random);
        var kept = bytes.AsSpan(first, length).ToArray();
        bytes.AsSpan(second, length).CopyTo(bytes.AsSpan(first));
        kept.CopyTo(bytes, second);
    }

    private static void CopyOver(byte[] bytes, ref CaseRandom random)
    {
        var (from, length) = Block(bytes, ref random);
        bytes.AsSpan(from, length).CopyTo(bytes.AsSpan(Aligned(bytes.Length - length, ref random)));
    }

    private static (int From, int Length) Block(byte[] bytes, ref CaseRandom random)
    {
        var length = Math.Min(bytes.Length, random.Below(4) switch { 0 => Page, 1 => Sector, 2 => 8 * (1 + random.Below(64)), _ => 1 + random.Below(64) });
        return (Aligned(bytes.Length - length, ref random), length);
    }

    /// <summary>An offset up to <paramref name="last"/>, on a boundary of 8 bytes or a sector in most cases.</summary>
    private static int Aligned(int last, ref CaseRandom random)
    {
        var boundary = random.Below(3) switch { 0 => 1, 1 => 8, _ => Sector };
        return random.Below((last / boundary) + 1) * boundary;
    }
}

using System.Globalization;
using System.Text;

namespace ArcBundle.Benchmarks.Logs;

/// <summary>
/// Writes a job log that no product wrote: hosts, addresses, files and times are made up. Half of its lines are Japanese in page 932, the rest
/// ASCII; each has a time stamp, most a job number, every fourth a node; an error stands every 100,000 lines.
/// </summary>
internal static class SyntheticLog
{
    private static readonly DateTime Start = new(2026, 11, 20, 0, 0, 0);

    /// <summary>Mean time between two lines: 1 GB of them spans about two days.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(18);

    static SyntheticLog() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Writes lines until <paramref name="bytes"/> are reached and returns their number.</summary>
    /// <param name="target">Takes the log.</param>
    /// <param name="bytes">Length of the log in bytes, give or take a line.</param>
    /// <param name="first">Number of the first line, for a log that goes on in another file.</param>
    public static long Write(Stream target, long bytes, long first = 0)
    {
        var encoding = Encoding.GetEncoding(932);
        var block = new StringBuilder();
        var number = first;
        for (var written = 0L; written < bytes;)
        {
            block.Clear();
            while (block.Length < 32 * 1024)
                AppendLine(block, number++);
            var encoded = encoding.GetBytes(block.ToString());
            target.Write(encoded);
            written += encoded.Length;
        }

        return number - first;
    }

    private static void AppendLine(StringBuilder block, long number)
    {
        var at = Start + (Step * number);
        block.Append(CultureInfo.InvariantCulture, $"{at:yyyy/MM/dd HH:mm:ss} ");
        if (number % 100_000 == 99_999)
            block.Append("エラー E3392 バックアップ サーバの TCP 再接続タイムアウトです。(エージェント=FILESV02 @192.0.2.20、ネットワーク エラー=10060) ジョブ 12");
        else if (number % 2 == 0)
            block.Append(CultureInfo.InvariantCulture, $"情報 ジョブ 12 セッション 3 ファイル C:\\データ\\売上\\ファイル{number % 5000}.xlsx を処理しています。");
        else if (number % 4 == 1)
            block.Append(CultureInfo.InvariantCulture, $"Job=12 (node=FILESV02 @192.0.2.20, port=6050) sent block {number % 40000} of 40000, rc=0");
        else
            block.Append(CultureInfo.InvariantCulture, $"[{number % 7000}] read buffer 65536 bytes in {number % 90} ms from volume C:, queue depth {number % 8}");
        block.Append("\r\n");
    }
}

using System.Globalization;
using System.Text;

namespace ArcBundle.EndToEnd.Tests.Kills;

/// <summary>A synthetic server disk with many logs, so that a run has many entries to be killed between.</summary>
internal static class LogTree
{
    /// <summary>Bytes that the logs take, about.</summary>
    private const int LinesPerLog = 700;

    /// <summary>Makes it below <paramref name="root"/>.</summary>
    /// <param name="root">The folder; it is made.</param>
    /// <param name="logs">Number of logs, 40 KB each.</param>
    public static void Make(string root, int logs)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "Program Files (x86)", "CA", "ARCserve Backup", "LOG")).FullName;
        var random = new Random(20261118);
        for (var number = 0; number < logs; number++)
        {
            var text = new StringBuilder();
            for (var line = 0; line < LinesPerLog; line++)
                text.Append(CultureInfo.InvariantCulture, $"2026/11/18 02:10:11 [{random.Next(9000)}] synthetic message {random.NextInt64():x16}\r\n");
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"JOB{number:0000}.LOG")), text.ToString());
        }
    }
}

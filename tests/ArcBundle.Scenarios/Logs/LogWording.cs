using System.Globalization;

namespace ArcBundle.Scenarios.Logs;

/// <summary>Words a line in Japanese or English. Texts of the codes are the vendor article's in Japanese; English ones are not public and are ours.</summary>
/// <param name="isJapanese">Language of the product.</param>
/// <param name="style">How nodes are written.</param>
internal sealed class LogWording(bool isJapanese, NodeStyle style)
{
    /// <summary>The message of a line, without time, severity, job and session.</summary>
    public string Text(LogLine line) => (line.Code is { } code ? code + " " : string.Empty) + (isJapanese ? Japanese(line) : English(line));

    /// <summary>The severity word.</summary>
    public string Severity(LogLine line) => (line.Code, line.Kind) switch
    {
        ({ } code, _) when code.StartsWith('W') => isJapanese ? "警告" : "Warning",
        (not null, _) or (_, LogKind.SocketError) => isJapanese ? "エラー" : "Error",
        (_, LogKind.Warning) => isJapanese ? "警告" : "Warning",
        _ => isJapanese ? "情報" : "Information",
    };

    /// <summary>Job and session as the lines of the text forms begin with.</summary>
    public string Job(LogLine line)
    {
        var job = line.Job is { } number ? (isJapanese ? "ジョブ " : "Job ") + Number(number) : string.Empty;
        return line.Session is { } session ? job + (isJapanese ? " セッション " : " Session ") + Number(session) : job;
    }

    private string Japanese(LogLine line) => line.Kind switch
    {
        LogKind.JobStart => "ジョブを開始しました。",
        LogKind.SessionStart => $"バックアップを開始しました。(ノード={Node(line)}、ソース=D:)",
        LogKind.Progress => $"データを書き込んでいます。(ノード={Node(line)})",
        LogKind.SessionEnd => $"バックアップが終了しました。(ノード={Node(line)}、ソース=D:)",
        LogKind.JobEnd => "ジョブが終了しました。",
        LogKind.JobIncomplete => "ジョブが未完了で終了しました。",
        LogKind.Reconnect => $"バックアップ サーバの TCP 再接続タイムアウトです。(エージェント={Node(line)}、ネットワーク エラー={Number(line.Number ?? 10060)})",
        LogKind.Receive => $"エージェントからのデータ受信に失敗しました。(ノード={Node(line)})",
        LogKind.NotListening => $"Arcserve Backup エージェントがインストールされていないか、開始されていません。またはポートで受信待機するように設定されていません。(ノード={Node(line)}、ポート=6050)",
        LogKind.MachineSnapshot => $"VM [({line.Machine!.Value.Machine})] (ESX/VC サーバ [({line.Machine.Value.Server})] 上) の仮想マシン スナップショットを作成することに失敗しました。",
        LogKind.MachineBackup => $"仮想マシン [({line.Machine!.Value.Machine})] (ESX/VC サーバ [({line.Machine.Value.Server})] 上) バックアップに失敗しました。",
        LogKind.SocketError => $"recv に失敗しました。(ノード={Node(line)}、ec={Number(line.Number!.Value)})",
        LogKind.OtherError => $"ファイルを読み取れません。(ノード={Node(line)}、ec={Number(line.Number ?? 32)})",
        _ => $"ファイルは使用中のためスキップされました。(ノード={Node(line)})",
    };

    private string English(LogLine line) => line.Kind switch
    {
        LogKind.JobStart => "Backup job started.",
        LogKind.SessionStart => $"Start of backup. (node={Node(line)}, source=D:)",
        LogKind.Progress => $"Writing data. (node={Node(line)})",
        LogKind.SessionEnd => $"Backup of source finished. (node={Node(line)}, source=D:)",
        LogKind.JobEnd => "Backup job ended.",
        LogKind.JobIncomplete => "Backup job incomplete.",
        LogKind.Reconnect => $"TCP reconnection of the backup server timed out. (agent={Node(line)}, network error={Number(line.Number ?? 10060)})",
        LogKind.Receive => $"Failed to receive data from the agent. (node={Node(line)})",
        LogKind.NotListening => $"The agent is not installed, not running or not listening on the port. (node={Node(line)}, port=6050)",
        LogKind.MachineSnapshot => $"Failed to take a snapshot of VM [({line.Machine!.Value.Machine})] (on ESX/VC server [({line.Machine.Value.Server})]).",
        LogKind.MachineBackup => $"Failed to back up virtual machine [({line.Machine!.Value.Machine})] (on ESX/VC server [({line.Machine.Value.Server})]).",
        LogKind.SocketError => $"recv failed (node={Node(line)}, ec={Number(line.Number!.Value)})",
        LogKind.OtherError => $"Unable to read file. (node={Node(line)}, ec={Number(line.Number ?? 32)})",
        _ => $"File was in use and was skipped. (node={Node(line)})",
    };

    private string Node(LogLine line)
    {
        if (line.OtherNode is { } other)
            return $"{other.Name} @{other.Address}";
        var host = line.Node!;
        var address = line.Address ?? (style == NodeStyle.Version6 && host.Address6 is { } six ? six : host.Address);
        return style switch
        {
            NodeStyle.Full => $"{host.FullName} @{address}",
            NodeStyle.Small => $"{host.Name.ToLowerInvariant()} @{address}",
            NodeStyle.AddressOnly => $"{address} @{address}",
            _ => $"{host.Name} @{address}",
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Resources;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reporting;

/// <summary>Synthetic texts in place of those of causes and readers, so that report tests do not change with them.</summary>
internal sealed class SampleTexts : ResourceManager
{
    private static readonly Dictionary<string, (string English, string Japanese)> Texts = new(StringComparer.Ordinal)
    {
        ["finding.hive-leak"] = (
            "In the window of the job that started caagstart.exe (PID {pid}), the user profile service unloaded a registry that this process still held.",
            "残存している caagstart.exe (PID {pid}) を起動したジョブの時間帯に、このプロセスが使用中のレジストリがアンロードされました。"),
        ["finding.key-deleted"] = ("VSS failed with 0x800703fa: a key marked for deletion.", "VSS がエラー 0x800703fa (削除対象のレジストリ キー) で失敗しました。"),
        ["finding.left-over"] = ("{process} (PID {pid}) started at {time} and outlived its job.", "{process} (PID {pid}、開始時刻 {time}) がジョブの終了後も残存しています。"),
        ["finding.listening"] = ("The service runs and listens on port {port}.", "サービスは動作中で、ポート {port} で待機しています。"),
        ["finding.writer-failed"] = ("The writer {writer} is in state [{state}].", "{writer} の状態が [{state}] です。"),
        ["finding.not-loopback"] = ("The agent's address is {address}, not a loopback one.", "エージェントのアドレスは {address} で、loopback IP アドレスではありません。"),
        ["finding.silence"] = ("The silence of {seconds} s matches the limit of 20 minutes.", "無通信時間 {seconds} 秒は、規定時間 20 分に一致します。"),
        ["clock.applied"] = ("The offset is certain; times were corrected.", "ずれは確実であり、時刻を補正しています。"),
        ["canary.own-process"] = ("The collector itself in the process list", "プロセス一覧内の収集ツール"),
        ["canary.system-process"] = ("A process of Windows in the process list", "プロセス一覧内の Windows のプロセス"),
        ["canary.other-process"] = ("Another process in the process list", "プロセス一覧内の他のプロセス"),
        ["missing.not-collected"] = ("It was not collected.", "収集されていません。"),
        ["missing.no-coverage"] = ("It reaches back to {from} only; the job began earlier.", "{from} 以降の記録しかなく、ジョブの開始に届いていません。"),
        ["remedy.no-logoff"] = ("Do not log off the backup user while jobs run.", "ジョブの実行中は、バックアップで使用しているユーザのログオフを行わないでください。"),
        ["remedy.end-process"] = (
            "Check on the backup server that no job of this client runs, then end the left-over {process} in the task manager.",
            "バックアップサーバ側で対象クライアントのジョブが動作していないことを確認し、タスクマネージャで残存する {process} を終了してください。"),
        ["remedy.policy"] = (
            "Or set the policy \"Do not forcefully unload the users registry at user logoff\". Side effects: roaming profiles may not be saved, and a logoff may take long.",
            "または、レジストリをアンロードしない Windows OS のポリシー設定に変更してください。移動ユーザープロファイルが正しく保存されない場合や、ログオフに時間がかかる場合があります。"),
        ["remedy.writer"] = ("Restart the service {service}, then list the writers again.", "サービス {service} を再起動し、VSS Writer の状態を再度確認してください。"),
        ["article.section"] = ("Section: {heading}", "「{heading}」"),
        ["investigation.zone-assumed"] = (
            "The time zone of {host} is not known; its times are taken as UTC.", "{host} のタイム ゾーンが不明なため、時刻を UTC とみなしています。"),
        ["investigation.winsock-differs"] = (
            "The article's table describes 10054 and 10060 the other way round; this report uses Microsoft's meaning.",
            "技術情報の表では 10054 と 10060 の説明が入れ替わっています。本レポートでは Microsoft 社の定義を使用しています。"),
        ["investigation.limit"] = ("{minutes} minutes, because only that explains the silence.", "{minutes} 分です。この解釈のみが無通信時間と一致します。"),
        ["investigation.default"] = ("The default holds.", "既定値で動作します。"),
        ["investigation.port"] = ("Windows Firewall: TCP port {port}", "Windows ファイアウォール: TCP ポート {port}"),
        ["investigation.allowed"] = ("A rule allows them.", "規則で許可されています。"),
        ["investigation.blocked"] = ("No rule allows them.", "許可する規則がありません。"),
        ["investigation.time-zone"] = ("Time zone", "タイム ゾーン"),
        ["investigation.error"] = ("{code}: connection to {node} lost", "{code}: {node} との通信でタイムアウトを検出しました"),
        ["investigation.hive"] = ("Event 1530: registry unloaded while in use", "イベント 1530: 使用中のレジストリがアンロードされました"),
        ["investigation.job-start"] = ("Job {job} started", "ジョブ {job} が開始しました"),
        ["intake.cut"] = ("The file ends before its end: {lost} bytes are lost.", "ファイルが途中で切れています ({lost} バイト欠損)。"),
        ["finding.hostile"] = ("[{value}]", "【{value}】"),
        ["cause.not-loopback-note"] = ("The first cause explains the left-over process.", "残存プロセスは、最上位の原因で説明できます。"),
        ["cause.how"] = ("Run: arccollect --include events.system --around {time}", "次を実行してください: arccollect --include events.system --around {time}"),
    };

    /// <summary>Renders the sample's messages.</summary>
    public static MessageRenderer Renderer { get; } = CreateRenderer();

    /// <inheritdoc/>
    public override string BaseName => nameof(SampleTexts);

    /// <inheritdoc/>
    public override string? GetString(string name, CultureInfo? culture)
    {
        if (!Texts.TryGetValue(name, out var text))
            return null;
        return string.Equals(culture?.Name, "ja", StringComparison.Ordinal) ? text.Japanese : text.English;
    }

    private static MessageRenderer CreateRenderer()
    {
        var catalog = new TextCatalog(new SampleTexts());
        string[] prefixes = ["intake.", "clock.", "canary.", "finding.", "missing.", "remedy.", "article.", "investigation.", "cause."];
        return new MessageRenderer([.. prefixes.Select(prefix => (prefix, catalog))]);
    }
}

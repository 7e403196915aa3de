using System.Globalization;
using ArcBundle.Scenarios.Chance;
using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Forms;

/// <summary><c>vssadmin list writers</c>. Words of failing writers outside English are ours: no real ones are public.</summary>
internal static class WritersForm
{
    /// <summary>The list.</summary>
    public static EvidenceFile Write(HostModel host, Dice dice)
    {
        var text = Banner(host.Language);
        // Without a writer after it the announcement would not tell that the tool came to its end.
        if (dice.Percent(15) && host.Language == HostLanguage.English && host.Writers.Count > 0)
            text.Line("Waiting for responses.").Line("These may be delayed if a shadow copy is being prepared.").Line();
        var number = 0;
        foreach (var writer in host.Writers)
        {
            var instance = string.Create(CultureInfo.InvariantCulture, $"{{{0x3a5c0000 + host.Name.Length:x8}-7d11-4c02-9f00-{++number:x12}}}");
            var (name, id, instanceId, state, error) = Labels(host.Language);
            var quote = host.Language == HostLanguage.German ? '"' : '\'';
            text.Line($"{name}{quote}{writer.Name}{quote}").Line($"   {id}{{{writer.ClassId}}}").Line($"   {instanceId}{instance}")
                .Line($"   {state}[{Text.Of(writer.State)}] {StateWord(writer.State, host.Language)}").Line($"   {error}{ErrorWord(writer.LastError, host.Language)}").Line();
        }

        return new("writers.txt", Encodings.Console(text.ToString(), host.Language, dice));
    }

    /// <summary>The refusal in its place.</summary>
    public static EvidenceFile Denied(HostModel host, Dice dice) => new("writers.txt", Encodings.Console(Banner(host.Language).Line(host.Language switch
    {
        HostLanguage.Japanese => "エラー: このコマンドを実行するための適切な権限がありません。昇格された特権で実行されているコマンド ウィンドウを使用して、このコマンドをもう一度実行してください。",
        _ => "Error: You don't have the correct permissions to run this command.  Please run this utility from a command window that has elevated administrator privileges.",
    }).ToString(), host.Language, dice));

    private static Text Banner(HostLanguage language) => new Text().Line("vssadmin 1.1 - " + language switch
    {
        HostLanguage.Japanese => "ボリューム シャドウ コピー サービス管理コマンド ライン ツール",
        HostLanguage.French => "Outil ligne de commande d'administration du service de cliché instantané de volume",
        _ => "Volume Shadow Copy Service administrative command-line tool",
    }).Line("(C) Copyright 2001-2013 Microsoft Corp.").Line();

    private static (string Name, string Id, string Instance, string State, string Error) Labels(HostLanguage language) => language switch
    {
        HostLanguage.Japanese => ("ライター名: ", "ライター Id: ", "ライター インスタンス Id: ", "状態: ", "最後のエラー: "),
        HostLanguage.French => ("Nom du rédacteur : ", "ID du rédacteur : ", "ID de l'instance du rédacteur : ", "État : ", "Dernière erreur : "),
        HostLanguage.German => ("Verfassername: ", "Verfasserkennung: ", "Verfasserinstanzkennung: ", "Status: ", "Letzter Fehler: "),
        _ => ("Writer name: ", "Writer Id: ", "Writer Instance Id: ", "State: ", "Last error: "),
    };

    private static string StateWord(int state, HostLanguage language) => (language, state) switch
    {
        (HostLanguage.Japanese, 1) => "安定",
        (HostLanguage.Japanese, 2 or 3 or 4 or 5) => "完了を待機しています",
        (HostLanguage.Japanese, _) => "失敗",
        (HostLanguage.German, 1) => "Stabil",
        (HostLanguage.German, > 5 or 0) => "Fehlgeschlagen",
        (HostLanguage.French, > 5 or 0) => "Échec",
        (_, 1) => "Stable",
        (_, 2 or 3 or 4 or 5) => "Waiting for completion",
        _ => "Failed",
    };

    private static string ErrorWord(WriterError error, HostLanguage language) => (language, error) switch
    {
        (HostLanguage.Japanese, WriterError.None) => "エラーなし",
        (HostLanguage.Japanese, WriterError.Retryable) => "再試行可能なエラー",
        (HostLanguage.Japanese, WriterError.TimedOut) => "タイムアウト",
        (HostLanguage.Japanese, _) => "再試行不可能なエラー",
        (HostLanguage.French, WriterError.None) => "Aucune erreur",
        (HostLanguage.German, WriterError.None) => "Kein Fehler",
        (HostLanguage.German, WriterError.Retryable) => "Wiederholbarer Fehler",
        (_, WriterError.None) => "No error",
        (_, WriterError.Retryable) => "Retryable error",
        (_, WriterError.TimedOut) => "Timed out",
        _ => "Non-retryable error",
    };
}

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Fixtures;

/// <summary>The words of events that depend on the language of the host. Synthetic texts in the form that Windows gives them.</summary>
internal sealed record HostWords
{
    public static HostWords Japanese { get; } = new()
    {
        Language = "ja",
        HiveMarkedForDeletion = "0x800703fa, 削除の対象としてマークされているレジストリ キーに対して無効な操作を実行しようとしました。\r\n",
        AccessDenied = "0x80070005, アクセスが拒否されました。\r\n",
        SemaphoreTimeout = "0x80070079, セマフォがタイムアウトしました。\r\n",
        ProviderError = "0x8004230f, ボリューム シャドウ コピー サービスで予期しないプロバイダー エラーが発生しました。\r\n",
        WriterContext = "\r\n\r\n操作:\r\n   ライター データを収集しています\r\n\r\nコンテキスト:\r\n   ライター クラス ID: {e8132975-6f93-4464-a53e-1050253ae220}\r\n   ライター名: System Writer",
        ProviderContext = "\r\n\r\n操作:\r\n   スナップショットを作成しています\r\n\r\nコンテキスト:\r\n   実行コンテキスト: System Provider",
        VssDisplayName = "ボリューム シャドウ コピー",
        Running = "実行中",
        Stopped = "停止",
        RestartService = "サービスの再開",
        ForeignProgram = @"\Device\HarddiskVolume2\Program Files\ウイルス対策\scan.exe",
    };

    public static HostWords English { get; } = new()
    {
        Language = "en",
        HiveMarkedForDeletion = "0x800703fa, Illegal operation attempted on a registry key that has been marked for deletion.\r\n",
        AccessDenied = "0x80070005, Access is denied.\r\n",
        SemaphoreTimeout = "0x80070079, The semaphore timeout period has expired.\r\n",
        ProviderError = "0x8004230f, The shadow copy provider had an unexpected error.\r\n",
        WriterContext = "\r\n\r\nOperation:\r\n   Gathering Writer Data\r\n\r\nContext:\r\n   Writer Class Id: {e8132975-6f93-4464-a53e-1050253ae220}\r\n   Writer Name: System Writer",
        ProviderContext = "\r\n\r\nOperation:\r\n   Creating a snapshot\r\n\r\nContext:\r\n   Execution Context: System Provider",
        VssDisplayName = "Volume Shadow Copy",
        Running = "running",
        Stopped = "stopped",
        RestartService = "Restart the service",
        ForeignProgram = @"\Device\HarddiskVolume2\Program Files\Scanner\scan.exe",
    };

    public required string Language { get; init; }

    public required string HiveMarkedForDeletion { get; init; }

    public required string AccessDenied { get; init; }

    public required string SemaphoreTimeout { get; init; }

    public required string ProviderError { get; init; }

    public required string WriterContext { get; init; }

    public required string ProviderContext { get; init; }

    public required string VssDisplayName { get; init; }

    public required string Running { get; init; }

    public required string Stopped { get; init; }

    public required string RestartService { get; init; }

    public required string ForeignProgram { get; init; }
}

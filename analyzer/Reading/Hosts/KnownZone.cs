namespace ArcBundle.Analyzer.Reading.Hosts;

/// <summary>A time zone and how Windows names it.</summary>
/// <param name="OffsetMinutes">Standard offset from UTC.</param>
/// <param name="Iana">IANA id.</param>
/// <param name="Windows">Windows id, which is also the English standard name that <c>msinfo32</c> shows.</param>
/// <param name="English">English display name without its offset.</param>
/// <param name="Japanese">Japanese display name without its offset; null when not known.</param>
/// <param name="JapaneseStandard">Japanese standard name that <c>msinfo32</c> shows; null when not known.</param>
internal sealed record KnownZone(int OffsetMinutes, string Iana, string Windows, string English, string? Japanese = null, string? JapaneseStandard = null)
{
    /// <summary>Zones in which the product is mostly used, by offset; the usual one of each offset first. Display names from memory of Windows 10, so a miss falls back to the offset.</summary>
    public static IReadOnlyList<KnownZone> All { get; } =
    [
        new(-600, "Pacific/Honolulu", "Hawaiian Standard Time", "Hawaii", "ハワイ"),
        new(-540, "America/Anchorage", "Alaskan Standard Time", "Alaska", "アラスカ"),
        new(-480, "America/Los_Angeles", "Pacific Standard Time", "Pacific Time (US & Canada)", "太平洋標準時 (米国およびカナダ)", "太平洋標準時"),
        new(-420, "America/Denver", "Mountain Standard Time", "Mountain Time (US & Canada)", "山地標準時 (米国およびカナダ)", "山地標準時"),
        new(-420, "America/Phoenix", "US Mountain Standard Time", "Arizona", "アリゾナ"),
        new(-360, "America/Chicago", "Central Standard Time", "Central Time (US & Canada)", "中部標準時 (米国およびカナダ)", "中部標準時"),
        new(-300, "America/New_York", "Eastern Standard Time", "Eastern Time (US & Canada)", "東部標準時 (米国およびカナダ)", "東部標準時"),
        new(-240, "America/Halifax", "Atlantic Standard Time", "Atlantic Time (Canada)", "大西洋標準時 (カナダ)", "大西洋標準時"),
        new(-210, "America/St_Johns", "Newfoundland Standard Time", "Newfoundland", "ニューファンドランド"),
        new(-180, "America/Sao_Paulo", "E. South America Standard Time", "Brasilia", "ブラジリア"),
        new(0, "UTC", "UTC", "Coordinated Universal Time", "協定世界時", "協定世界時"),
        new(0, "Europe/London", "GMT Standard Time", "Dublin, Edinburgh, Lisbon, London", "ダブリン、エジンバラ、リスボン、ロンドン", "グリニッジ標準時"),
        new(60, "Europe/Berlin", "W. Europe Standard Time", "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "アムステルダム、ベルリン、ベルン、ローマ、ストックホルム、ウィーン"),
        new(60, "Europe/Paris", "Romance Standard Time", "Brussels, Copenhagen, Madrid, Paris", "ブリュッセル、コペンハーゲン、マドリード、パリ"),
        new(60, "Europe/Budapest", "Central Europe Standard Time", "Belgrade, Bratislava, Budapest, Ljubljana, Prague"),
        new(60, "Europe/Warsaw", "Central European Standard Time", "Sarajevo, Skopje, Warsaw, Zagreb"),
        new(120, "Europe/Bucharest", "GTB Standard Time", "Athens, Bucharest"),
        new(120, "Europe/Kiev", "FLE Standard Time", "Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius"),
        new(120, "Asia/Jerusalem", "Israel Standard Time", "Jerusalem"),
        new(180, "Europe/Moscow", "Russian Standard Time", "Moscow, St. Petersburg"),
        new(180, "Europe/Istanbul", "Turkey Standard Time", "Istanbul"),
        new(210, "Asia/Tehran", "Iran Standard Time", "Tehran", "テヘラン"),
        new(240, "Asia/Dubai", "Arabian Standard Time", "Abu Dhabi, Muscat"),
        new(270, "Asia/Kabul", "Afghanistan Standard Time", "Kabul", "カブール"),
        new(330, "Asia/Kolkata", "India Standard Time", "Chennai, Kolkata, Mumbai, New Delhi", "チェンナイ、コルカタ、ムンバイ、ニューデリー"),
        new(330, "Asia/Colombo", "Sri Lanka Standard Time", "Sri Jayawardenepura"),
        new(345, "Asia/Kathmandu", "Nepal Standard Time", "Kathmandu", "カトマンズ"),
        new(390, "Asia/Yangon", "Myanmar Standard Time", "Yangon (Rangoon)", "ヤンゴン (ラングーン)"),
        new(420, "Asia/Bangkok", "SE Asia Standard Time", "Bangkok, Hanoi, Jakarta", "バンコク、ハノイ、ジャカルタ"),
        new(480, "Asia/Shanghai", "China Standard Time", "Beijing, Chongqing, Hong Kong, Urumqi", "北京、重慶、香港特別行政区、ウルムチ"),
        new(480, "Asia/Singapore", "Singapore Standard Time", "Kuala Lumpur, Singapore", "クアラルンプール、シンガポール"),
        new(480, "Asia/Taipei", "Taipei Standard Time", "Taipei", "台北"),
        new(480, "Australia/Perth", "W. Australia Standard Time", "Perth"),
        new(540, "Asia/Tokyo", "Tokyo Standard Time", "Osaka, Sapporo, Tokyo", "大阪、札幌、東京", "東京 (標準時)"),
        new(540, "Asia/Seoul", "Korea Standard Time", "Seoul", "ソウル"),
        new(570, "Australia/Adelaide", "Cen. Australia Standard Time", "Adelaide", "アデレード"),
        new(570, "Australia/Darwin", "AUS Central Standard Time", "Darwin", "ダーウィン"),
        new(600, "Australia/Sydney", "AUS Eastern Standard Time", "Canberra, Melbourne, Sydney", "キャンベラ、メルボルン、シドニー"),
        new(600, "Australia/Brisbane", "E. Australia Standard Time", "Brisbane"),
        new(630, "Australia/Lord_Howe", "Lord Howe Standard Time", "Lord Howe Island", "ロード ハウ島"),
        new(720, "Pacific/Auckland", "New Zealand Standard Time", "Auckland, Wellington"),
        new(765, "Pacific/Chatham", "Chatham Islands Standard Time", "Chatham Islands", "チャタム諸島"),
    ];

    /// <summary>The zone with its daylight saving rules; null when this system has none of its ids.</summary>
    public TimeZoneInfo? ToTimeZone() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Iana, out var zone) || TimeZoneInfo.TryFindSystemTimeZoneById(Windows, out zone) ? zone : null;
}

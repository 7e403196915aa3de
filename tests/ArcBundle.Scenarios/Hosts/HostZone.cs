namespace ArcBundle.Scenarios.Hosts;

/// <summary>A time zone as its hosts know it.</summary>
/// <param name="Iana">IANA id.</param>
/// <param name="Windows">Windows id.</param>
/// <param name="English">What <c>systeminfo</c> shows in English.</param>
/// <param name="Japanese">What it shows in Japanese.</param>
internal sealed record HostZone(string Iana, string Windows, string English, string Japanese)
{
    public static HostZone Tokyo { get; } = new("Asia/Tokyo", "Tokyo Standard Time", "(UTC+09:00) Osaka, Sapporo, Tokyo", "(UTC+09:00) 大阪、札幌、東京");

    public static HostZone Utc { get; } = new("UTC", "UTC", "(UTC) Coordinated Universal Time", "(UTC) 協定世界時");

    public static HostZone NewYork { get; } =
        new("America/New_York", "Eastern Standard Time", "(UTC-05:00) Eastern Time (US & Canada)", "(UTC-05:00) 東部標準時 (米国およびカナダ)");

    public static HostZone Chicago { get; } =
        new("America/Chicago", "Central Standard Time", "(UTC-06:00) Central Time (US & Canada)", "(UTC-06:00) 中部標準時 (米国およびカナダ)");

    public static HostZone Kolkata { get; } =
        new("Asia/Kolkata", "India Standard Time", "(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "(UTC+05:30) チェンナイ、コルカタ、ムンバイ、ニューデリー");

    public static HostZone Adelaide { get; } =
        new("Australia/Adelaide", "Cen. Australia Standard Time", "(UTC+09:30) Adelaide", "(UTC+09:30) アデレード");

    public static HostZone Berlin { get; } =
        new("Europe/Berlin", "W. Europe Standard Time", "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "(UTC+01:00) アムステルダム、ベルリン、ベルン、ローマ、ストックホルム、ウィーン");

    public static HostZone Paris { get; } =
        new("Europe/Paris", "Romance Standard Time", "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", "(UTC+01:00) ブリュッセル、コペンハーゲン、マドリード、パリ");

    /// <summary>The zone with its rules.</summary>
    public TimeZoneInfo Rules => TimeZoneInfo.FindSystemTimeZoneById(Iana);

    /// <summary>What <c>systeminfo</c> shows.</summary>
    public string DisplayIn(HostLanguage language) => language switch
    {
        HostLanguage.Japanese => Japanese,
        HostLanguage.German when this == Berlin => "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien",
        HostLanguage.French when this == Paris => "(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris",
        _ => English,
    };
}

using ArcBundle.Scenarios.Chance;
using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Forms;

/// <summary><c>systeminfo</c>.</summary>
internal static class SystemInfoForm
{
    /// <summary>Writes it.</summary>
    public static EvidenceFile Write(HostModel host, bool withLocale, Dice dice)
    {
        var (name, system, boot, zone, locale) = host.Language switch
        {
            HostLanguage.Japanese => ("ホスト名:               ", "OS 名:                  ", "システム起動時間:       ", "タイム ゾーン:          ", "システム ロケール:      ja;日本語"),
            HostLanguage.French => ("Nom de l'hôte:                              ", "Nom du système d'exploitation:              ", "Heure de démarrage du système:              ", "Fuseau horaire:                             ", "Option régionale du système:                fr;Français (France)"),
            HostLanguage.German => ("Hostname:                                      ", "Betriebssystemname:                            ", "Systemstartzeit:                               ", "Zeitzone:                                      ", "Systemgebietsschema:                           de;Deutsch (Deutschland)"),
            _ => ("Host Name:                 ", "OS Name:                   ", "System Boot Time:          ", "Time Zone:                 ", "System Locale:             en-us;English (United States)"),
        };
        var text = new Text().Line().Line(name + host.Name).Line(system + "Microsoft Windows Server 2022 Standard");

        // Without its locale, and without the dates that its language writes, a report tells no order of day and month.
        if (withLocale)
            text.Line(boot + Moment(host.Local(host.Boot), host.Language)).Line(locale);
        text.Line(zone + host.Zone.DisplayIn(host.Language));
        if (host.ShowsAddresses)
            AddCards(host, text);
        return new("systeminfo.txt", Encodings.Console(text.ToString(), host.Language, dice));
    }

    private static void AddCards(HostModel host, Text text)
    {
        var (cards, addresses) = host.Language switch
        {
            HostLanguage.Japanese => ("ネットワーク カード:    1 NIC(s) インストール済みです。", "IP アドレス"),
            HostLanguage.French => ("Carte(s) réseau:                            1 carte(s) réseau installée(s).", "Adresse(s) IP"),
            HostLanguage.German => ("Netzwerkkarte(n):                              1 Netzwerkadapter installiert.", "IP-Adresse(n)"),
            _ => ("Network Card(s):           1 NIC(s) Installed.", "IP address(es)"),
        };
        text.Line(cards).Line("                           [01]: Intel(R) 82574L Gigabit Network Connection").Line("                                 " + addresses)
            .Line("                                 [01]: " + host.Address);
        if (host.Address6 is { } six)
            text.Line("                                 [02]: " + six);
    }

    /// <summary>A time as the language's users see it.</summary>
    public static string Moment(DateTime local, HostLanguage language) => language switch
    {
        HostLanguage.Japanese => Text.Of(local, "yyyy/MM/dd, H:mm:ss"),
        HostLanguage.French => Text.Of(local, "dd/MM/yyyy, HH:mm:ss"),
        HostLanguage.German => Text.Of(local, "dd.MM.yyyy, HH:mm:ss"),
        _ => Text.Of(local, "M/d/yyyy, h:mm:ss tt"),
    };
}

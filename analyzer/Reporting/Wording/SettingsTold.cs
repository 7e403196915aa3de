using ArcBundle.Analyzer.Investigation.Settings;

namespace ArcBundle.Analyzer.Reporting.Wording;

/// <summary>Remembers whose settings a report has told already: many incidents of the same two hosts have the same ones.</summary>
internal sealed class SettingsTold
{
    private readonly List<(string Id, int Place, IReadOnlyList<ConnectionSetting> Settings)> _told = [];

    /// <summary>The earlier incident with the same settings; null when there is none, and then this one is remembered.</summary>
    /// <param name="id">Id of the incident.</param>
    /// <param name="place">Its place among the incidents, from 0.</param>
    /// <param name="settings">Its settings.</param>
    public (string Id, int Place)? EarlierThan(string id, int place, IReadOnlyList<ConnectionSetting> settings)
    {
        foreach (var (earlier, at, known) in _told)
        {
            if (known.SequenceEqual(settings))
                return (earlier, at);
        }

        _told.Add((id, place, settings));
        return null;
    }
}

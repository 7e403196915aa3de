using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Joins the service lists of a host: a whole list, and the output of <c>sc query</c> of single services.</summary>
internal static class HostServiceLists
{
    /// <summary>The services, each once; null when no list was sent.</summary>
    public static HostServices? Of(HostDraft draft, DateTimeOffset? takenAt)
    {
        if (draft.Services.Count == 0)
            return null;
        var services = draft.Services.SelectMany(static list => list.Facts).GroupBy(static service => service.Value.Name, StringComparer.OrdinalIgnoreCase)
            .Select(static same => same.Aggregate(Join));
        return new(takenAt, [.. services], draft.Services.Exists(static list => list.IsWhole), draft.Services[0].Listing);
    }

    /// <summary>What one list does not tell, another may.</summary>
    private static Sourced<ServiceFact> Join(Sourced<ServiceFact> one, Sourced<ServiceFact> other) => one with
    {
        Value = one.Value with
        {
            DisplayName = one.Value.DisplayName ?? other.Value.DisplayName,
            State = one.Value.State == ServiceState.Unknown ? other.Value.State : one.Value.State,
            Pid = one.Value.Pid ?? other.Value.Pid,
            StartType = one.Value.StartType ?? other.Value.StartType,
            Account = one.Value.Account ?? other.Value.Account,
            ImagePath = one.Value.ImagePath ?? other.Value.ImagePath,
        },
    };
}

using System.Text.RegularExpressions;
using ArcBundle.Analyzer.Causes.Signatures.Matching;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes.Signatures;

/// <summary>Puts on a cause's scale what its signatures find.</summary>
/// <param name="incident">The incident.</param>
/// <param name="evidence">The case.</param>
/// <param name="scale">Takes the findings.</param>
internal sealed class SignatureWeighing(Incident incident, CaseEvidence evidence, Scale scale)
{
    /// <summary>Weighs the signatures of the cause.</summary>
    public void WeighAll(IEnumerable<Signature> signatures)
    {
        foreach (var signature in signatures)
            Weigh(signature);
    }

    /// <summary>Weighs one signature. One that looks at an incident's time says nothing about a host without an incident.</summary>
    public void Weigh(Signature signature)
    {
        if (SpanOf(signature.When) is not { } span)
            return;
        try
        {
            var hits = HostsOf(signature.Side).SelectMany(host => signature.Source is EventLogSource log ? EventHits(signature, log, host, span) : LineHits(signature, host, span)).ToList();
            if (hits.Count > 0)
                Put(signature, hits);
        }
        catch (RegexMatchTimeoutException)
        {
            scale.Note(new("note.signature-too-slow", ("file", signature.File)));
        }
    }

    private void Put(Signature signature, List<(EvidencePointer Pointer, bool IsGuess)> hits)
    {
        var sure = hits.FindAll(static hit => !hit.IsGuess);
        var counted = sure.Count > 0 ? sure : hits;
        Guess guess = signature.When switch { SignatureTime.Window => incident.WindowGuess, SignatureTime.Silence => incident.IsGuess, _ => Guess.None };
        var pointers = counted.Select(static hit => hit.Pointer).OrderBy(static pointer => pointer.AtUtc).ToList();
        scale.Add(signature.Rule, guess | (sure.Count == 0), pointers, Message.Of(signature.Text,
            ("count", Numbers.Text(counted.Count)), ("at", pointers[0].AtUtc is { } at ? UtcText.Of(at) : "?")));
        if (!signature.IsBuiltIn)
            scale.Note(new("note.from-signature-file", ("file", signature.File), ("finding", signature.Rule.Id)));
    }

    private static IEnumerable<(EvidencePointer Pointer, bool IsGuess)> EventHits(Signature signature, EventLogSource log, Host host, JobWindow span)
    {
        var wanted = signature.Events.ToLookup(static pair => pair.Provider, static pair => pair.EventId, StringComparer.OrdinalIgnoreCase);
        var records = wanted.SelectMany(ids => log.Of(host).Of(ids.Key, [.. ids]))
            .Where(record => span.Contains(record.Value.TimeUtc) && signature.Detection.IsMatch(new EventSubject(record.Value)));
        return Pointers.To(host, records).Select(static pointer => (pointer, false));
    }

    private IEnumerable<(EvidencePointer Pointer, bool IsGuess)> LineHits(Signature signature, Host host, JobWindow span) =>
        host.Log.Where(line => ((ProductLogSource)signature.Source).Includes(line) && span.Contains(line.At.Utc) && IsOfIncident(line)
                && signature.Detection.IsMatch(new LogLineSubject(line)))
            .Select(static line => (Pointers.To([line]).Single(), line.At.IsGuess));

    /// <summary>A line of another job or node says nothing about this incident.</summary>
    private bool IsOfIncident(LogLine line) => !incident.IsRecorded
        || ((line.Job is null || incident.Summary.Job is null || string.Equals(line.Job, incident.Summary.Job, StringComparison.Ordinal))
            && (line.Node is null || incident.Node is null || evidence.Nodes.KeyOf(line) == incident.Node));

    private JobWindow? SpanOf(SignatureTime when) => when switch
    {
        SignatureTime.Window => incident.IsRecorded ? incident.Window : null,
        SignatureTime.Silence => incident.IsRecorded ? incident.Silence : null,
        _ => new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, incident.Window.Source),
    };

    private IEnumerable<Host> HostsOf(SignatureSide side)
    {
        if (side is not SignatureSide.Server && incident.Agent is { } agent)
            yield return agent;
        if (side is not SignatureSide.Agent && incident.Server is { } server && (side is SignatureSide.Server || !ReferenceEquals(server, incident.Agent)))
            yield return server;
    }
}

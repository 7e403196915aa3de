using ArcBundle.Collector.Packing;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Privacy.Keys;
using ArcBundle.Collector.Probes;
using ArcBundle.Format.Encryption;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Commands;

/// <summary>The options of a run, checked.</summary>
internal sealed record CollectOptions
{
    /// <summary>Time for a run when the user does not say: three minutes.</summary>
    public static readonly TimeSpan DefaultDeadline = TimeSpan.FromSeconds(180);

    /// <summary>How far back events are taken when the user does not say: two weeks.</summary>
    public static readonly TimeSpan DefaultSince = TimeSpan.FromDays(14);

    /// <summary>Time before and after <see cref="Around"/> when the user does not say: half a day.</summary>
    public static readonly TimeSpan DefaultWindow = TimeSpan.FromHours(12);

    /// <summary>Time between the two moments of a run when the user does not say: 20 seconds.</summary>
    public static readonly TimeSpan DefaultSnapshotGap = TimeSpan.FromSeconds(20);

    /// <summary>Allowed size of the bundle when the user does not say: 200 MiB.</summary>
    public const long DefaultMaxSize = 200L * 1024 * 1024;

    /// <summary>Folder for the bundle; null for the default one.</summary>
    public string? Out { get; init; }

    /// <summary>Case id; null for none.</summary>
    public string? Case { get; init; }

    /// <summary>What the user says about the host's role.</summary>
    public RoleChoice Role { get; init; }

    /// <summary>Time for the whole run. When the user does not say, a trace comes on top of <see cref="DefaultDeadline"/>.</summary>
    public TimeSpan Deadline { get; init; } = DefaultDeadline;

    /// <summary>How far back events are taken, from the time of the run.</summary>
    public TimeSpan Since { get; init; } = DefaultSince;

    /// <summary>The moment around which events are taken instead, and its offset from UTC; without an offset it is the host's local time. Null for none.</summary>
    public (DateTime Clock, TimeSpan? Offset)? Around { get; init; }

    /// <summary>Time before and after <see cref="Around"/>.</summary>
    public TimeSpan Window { get; init; } = DefaultWindow;

    /// <summary>Time between the two moments that some items compare; zero for as little as the run takes.</summary>
    public TimeSpan SnapshotGap { get; init; } = DefaultSnapshotGap;

    /// <summary>Allowed size of the bundle in bytes.</summary>
    public long MaxSize { get; init; } = DefaultMaxSize;

    /// <summary>Bytes of one part of a split bundle at most; null for one file.</summary>
    public long? PartSize { get; init; }

    /// <summary>The support keys that the bundle is encrypted to; empty for a plain bundle.</summary>
    public IReadOnlyList<SupportKey> EncryptTo { get; init; } = [];

    /// <summary>Where those keys come from.</summary>
    public KeyOrigin KeyOrigin { get; init; }

    /// <summary>Where the activity log comes from; null when it is not to be taken.</summary>
    public ActivityLogSource? ActivityLog { get; init; }

    /// <summary>What is replaced by pseudonyms.</summary>
    public MaskKinds Mask { get; init; }

    /// <summary>The key file that the pseudonyms are made with; null when the case id or chance makes them.</summary>
    public MaskKeyDocument? MaskKey { get; init; }

    /// <summary>A text in which pseudonyms are turned back into names, instead of collecting; null for collecting.</summary>
    public string? Unmask { get; init; }

    /// <summary>How long to record a trace; null for no trace.</summary>
    public TimeSpan? Trace { get; init; }

    /// <summary>Files and folders to add.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Items to leave out.</summary>
    public IReadOnlyList<ItemId> Exclude { get; init; } = [];

    /// <summary>Show the plan and write nothing.</summary>
    public bool PlanOnly { get; init; }

    /// <summary>Do not ask.</summary>
    public bool Yes { get; init; }

    /// <summary>Language of everything that is said.</summary>
    public Language Language { get; init; }

    /// <summary>A disk tree to read instead of the running system; null for the latter.</summary>
    public string? Root { get; init; }

    /// <summary>Say nothing but errors.</summary>
    public bool Quiet { get; init; }

    /// <summary>Print one JSON document on standard output.</summary>
    public bool Json { get; init; }

    /// <summary>The arguments as given, for the bundle's context.</summary>
    public IReadOnlyList<string> Given { get; init; } = [];
}

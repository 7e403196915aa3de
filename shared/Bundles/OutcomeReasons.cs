namespace ArcBundle.Format.Bundles;

/// <summary>The reason codes of <see cref="OutcomeNote"/>. Codes are stable; each has a Japanese and an English text in both programs.</summary>
public static class OutcomeReasons
{
    /// <summary>Only a running Windows has it; this run read a disk tree.</summary>
    public const string NeedsLiveHost = "needs-live-host";

    /// <summary>This operating system has no such source.</summary>
    public const string NotOnThisSystem = "not-on-this-system";

    /// <summary>The file, key or program does not exist.</summary>
    public const string NotFound = "not-found";

    /// <summary>Access was refused.</summary>
    public const string AccessDenied = "access-denied";

    /// <summary>An operating system call failed; the detail is its error.</summary>
    public const string CallFailed = "call-failed";

    /// <summary>The child process was ended at its time limit; the detail is the limit.</summary>
    public const string TimeLimit = "time-limit";

    /// <summary>Nothing had come from the source for so long that it was given up; the detail is the time, and what was being read.</summary>
    public const string NoProgress = "no-progress";

    /// <summary>The run's deadline passed.</summary>
    public const string Deadline = "deadline";

    /// <summary>The user cancelled.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>A size limit cut the content; the detail tells what was left out.</summary>
    public const string SizeLimit = "size-limit";

    /// <summary>The user struck the item out.</summary>
    public const string Excluded = "excluded";

    /// <summary>The user gave nothing to take.</summary>
    public const string NotGiven = "not-given";

    /// <summary>The child process said nothing.</summary>
    public const string NoOutput = "no-output";

    /// <summary>The child process ended with an error; the detail is its exit code.</summary>
    public const string ExitCode = "exit-code";

    /// <summary>The export call failed or left no file, so the log file itself was copied; the detail is the call's error.</summary>
    public const string CopiedFile = "copied-file";

    /// <summary>A source disagreed with itself or was torn while it was read; the detail tells how.</summary>
    public const string SourceChanged = "source-changed";

    /// <summary>The source exists but this version cannot read its form.</summary>
    public const string NotReadable = "not-readable";

    /// <summary>Some values were withheld because they may be secrets; the detail is how many.</summary>
    public const string Masked = "masked";

    /// <summary>What is binary cannot be masked, so it was left out; the detail tells what.</summary>
    public const string NotMaskable = "not-maskable";

    /// <summary>A binary event log was left out in favour of its records, masked; the detail is how many there are.</summary>
    public const string MaskedRecords = "masked-records";

    /// <summary>The disk has no room left.</summary>
    public const string DiskFull = "disk-full";

    /// <summary>A trace session that an earlier, killed run had left was still running and was stopped.</summary>
    public const string LeftOverSession = "left-over-session";

    /// <summary>The trace session could not be stopped; the detail is the command that stops it.</summary>
    public const string SessionNotStopped = "session-not-stopped";

    /// <summary>The trace could not be converted on its host, so only its raw form is there; the detail tells why.</summary>
    public const string NotConverted = "not-converted";

    /// <summary>A disk was read, so it is what was configured on the host, not what ran.</summary>
    public const string ConfiguredOnly = "configured-only";

    /// <summary>Another run of the collector is recording a trace on this host.</summary>
    public const string OtherRun = "other-run";

    /// <summary>All codes, for the test that each has its texts.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        NeedsLiveHost, NotOnThisSystem, NotFound, AccessDenied, CallFailed, TimeLimit, NoProgress, Deadline, Cancelled, SizeLimit, Excluded, NotGiven,
        NoOutput, ExitCode, CopiedFile, SourceChanged, NotReadable, Masked, DiskFull,
        LeftOverSession, SessionNotStopped, NotConverted, ConfiguredOnly, OtherRun,
        NotMaskable, MaskedRecords,
    ];
}

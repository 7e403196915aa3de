namespace ArcBundle.Collector.Probes;

/// <summary>
/// A listing of the product's own command line. The forms are those of public scripts of users; the vendor's guide does not confirm them, and
/// other switches of the same programs change or delete. So they are fixed here, as data, and nothing that a user or a host says is ever added.
/// </summary>
/// <param name="Program">File name in the folder of the backup server.</param>
/// <param name="Arguments">The arguments of the listing.</param>
/// <param name="OutputName">Name of the entry that takes the output.</param>
internal sealed record ActivityLogCommand(string Program, string Arguments, string OutputName)
{
    /// <summary>The activity log.</summary>
    public static ActivityLogCommand Log { get; } = new("ca_log.exe", "-activity.log", "ca_log-activity.txt");

    /// <summary>The jobs in the queue, with the result of those that ended in the last day.</summary>
    public static ActivityLogCommand Jobs { get; } = new("ca_qmgr.exe", "-list", "ca_qmgr-list.txt");

    /// <summary>Both, in the order in which they are run.</summary>
    public static IReadOnlyList<ActivityLogCommand> All { get; } = [Log, Jobs];

    /// <summary>Full path of the program in a folder of the backup server; null when it is in none.</summary>
    public string? PathIn(ProductMap products) =>
        products.FoldersOf(ProductSide.Server).Select(folder => Path.Combine(folder, Program)).FirstOrDefault(File.Exists);
}

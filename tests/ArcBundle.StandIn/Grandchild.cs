using System.Diagnostics;

namespace ArcBundle.StandIn;

/// <summary>A process that a stand-in leaves behind.</summary>
internal static class Grandchild
{
    /// <summary>The argument that makes a stand-in be one.</summary>
    public const string Argument = "--grandchild";

    /// <summary>Starts one; it inherits the outputs and so holds the pipes of whoever reads them.</summary>
    public static void Start() => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Argument]) { UseShellExecute = false })!.Dispose();

    /// <summary>Never ends by itself.</summary>
    public static void Live() => new ManualResetEventSlim().Wait();
}

namespace ArcBundle.Analyzer.Reading.Netstat;

/// <summary>The program behind a socket, as <c>netstat -b</c> names it below the row.</summary>
/// <param name="Protocol"><c>TCP</c> or <c>UDP</c>.</param>
/// <param name="LocalAddress">Local address of the row.</param>
/// <param name="LocalPort">Local port of the row.</param>
/// <param name="Pid">Process id of the row; null without one (<c>-b</c> without <c>-o</c>).</param>
/// <param name="Executable">Name between the brackets, for example <c>svchost.exe</c>.</param>
/// <param name="Component">Component above it, for example the service in a shared process; null when none is named.</param>
internal sealed record SocketOwner(string Protocol, string LocalAddress, int LocalPort, int? Pid, string Executable, string? Component);

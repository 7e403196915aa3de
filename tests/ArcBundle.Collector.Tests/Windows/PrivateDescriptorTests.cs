using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class PrivateDescriptorTests
{
    [Theory]
    [InlineData("S-1-5-21-1-2-3-1001", false, "D:P(A;;FA;;;SY)(A;;FA;;;BA)(A;;FA;;;S-1-5-21-1-2-3-1001)")]
    [InlineData("S-1-5-21-1-2-3-1001", true, "D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FA;;;S-1-5-21-1-2-3-1001)")]
    [InlineData(null, false, "D:P(A;;FA;;;SY)(A;;FA;;;BA)(A;;FA;;;OW)")]
    public void Text_WhenAUserIsGiven_LetsOnlyItTheAdministratorsAndTheSystemIn(string? user, bool isFolder, string text) =>
        Assert.Equal(text, PrivateDescriptor.Text(user, isFolder));
}

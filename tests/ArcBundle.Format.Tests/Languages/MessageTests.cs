using ArcBundle.Format.Languages;

namespace ArcBundle.Format.Tests.Languages;

public sealed class MessageTests
{
    [Fact]
    public void Equals_WhenKeyAndArgumentsAreEqual_IsTrue()
    {
        Assert.Equal(new Message("k", ("a", "1"), ("b", "2")), new Message("k", ("a", "1"), ("b", "2")));
        Assert.Equal(new Message("k", ("a", "1")).GetHashCode(), new Message("k", ("a", "1")).GetHashCode());
        Assert.NotEqual(new Message("k", ("a", "1")), new Message("k", ("a", "2")));
        Assert.NotEqual(new Message("k"), new Message("K"));
    }
}

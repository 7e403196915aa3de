using System.Text.Json;

namespace ArcBundle.Browser.Tests.Driver;

/// <summary>What every answer of the driver tells of a visit.</summary>
internal static class Answers
{
    /// <summary>Asserts that the page told no error, asked for nothing but itself, and opened no dialog.</summary>
    public static void AssertQuiet(JsonElement answer)
    {
        Assert.Empty(Texts(answer, "errors"));
        Assert.Empty(Texts(answer, "requests"));
        Assert.Equal(0, answer.GetProperty("dialogs").GetInt32());
    }

    /// <summary>A list of texts.</summary>
    public static IReadOnlyList<string> Texts(JsonElement answer, string name) => [.. answer.GetProperty(name).EnumerateArray().Select(static text => text.GetString()!)];

    /// <summary>A whole number.</summary>
    public static int Number(JsonElement answer, string name) => answer.GetProperty(name).GetInt32();
}

using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Fixtures;

/// <summary>Events in every form that data can have: nested elements, user data, arrays, bytes and all types of values.</summary>
internal static class FormFixtures
{
    private const string Provider = "ArcBundle-Synthetic";
    private static readonly Guid Guid = Guid.Parse("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
    private static readonly DateTimeOffset Time = new(2026, 11, 20, 1, 2, 3, 456, TimeSpan.Zero);

    /// <summary>Events with templates.</summary>
    public static IEnumerable<EventFixture> All =>
    [
        Event(1, [new("SubjectUserName", "利用者"), new("Channel", "System")], new EvtxPayload { UserDataElement = "LogFileCleared" }),
        Event(
            2,
            [new("Step/@Number", "1"), new("Name", "第一"), new("Result/@value", "80070005"), new("Result", "アクセス拒否"), new("Step/@Number", "2"), new("Name", "第二")],
            new EvtxPayload
            {
                Section = new EvtxElement(
                    "UserData",
                    new EvtxElement(
                        "Verification",
                        [("xmlns", "http://example.test/events")],
                        new EvtxElement("Step", [("Number", "1")], new EvtxElement("Name", "第一"), new EvtxElement("Result", [("value", "80070005")], "アクセス拒否")),
                        new EvtxElement("Step", [("Number", "2")], new EvtxElement("Name", "第二")))),
            }),
        Event(3, [new(null, "一"), new(null, string.Empty), new(null, "三 <&> \"")], payload: null),
        Typed(),
        Event(5, [], payload: null),
    ];

    /// <summary>Events without template, as newer Windows and forwarding write them. evtxexport ends at them and python-evtx loses them.</summary>
    public static IEnumerable<EventFixture> WithoutTemplate =>
    [
        Event(11, [new("Detail", "テンプレートなし")], new EvtxPayload { WithoutTemplate = true }),
        Event(12, [new("Threat Name", "x"), new("Path", @"C:\一.exe")], new EvtxPayload { WithoutTemplate = true, WithRenderingInfo = true }),
    ];

    private static EventFixture Typed()
    {
        List<(string Name, string Text, EvtxValue Value)> values =
        [
            ("Int8", "5", new(BinXmlType.Int8, [5])),
            ("UInt8", "200", EvtxValue.UInt8(200)),
            ("Int16", "300", new(BinXmlType.Int16, BitConverter.GetBytes((short)300))),
            ("UInt16", "65535", EvtxValue.UInt16(65_535)),
            ("Int32", "123456", new(BinXmlType.Int32, BitConverter.GetBytes(123_456))),
            ("UInt32", "4294967295", EvtxValue.UInt32(uint.MaxValue)),
            ("Int64", "1234567890123", new(BinXmlType.Int64, BitConverter.GetBytes(1_234_567_890_123))),
            ("UInt64", "9223372036854775807", EvtxValue.UInt64(long.MaxValue)),
            ("Yes", "true", new(BinXmlType.Bool, [1, 0, 0, 0])),
            ("No", "false", new(BinXmlType.Bool, [0, 0, 0, 0])),
            ("Guid", "{0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}", new(BinXmlType.Guid, Guid.ToByteArray())),
            ("Hex32", "0x800703fa", new(BinXmlType.HexInt32, BitConverter.GetBytes(0x800703FA))),
            ("Hex64", "0x3e7", EvtxValue.HexInt64(0x3E7)),
            ("Time", "2026-11-20T01:02:03.4560000Z", EvtxValue.FileTime(Time)),
            ("Sid", "S-1-5-21-1-2-3-500", EvtxValue.Sid("S-1-5-21-1-2-3-500")),
            ("Text", "文字", EvtxValue.Text("文字")),
        ];
        return Event(4, [.. values.Select(static value => new EventDatum(value.Name, value.Text))], new EvtxPayload { Values = [.. values.Select(static value => value.Value)] });
    }

    private static EventFixture Event(int id, IReadOnlyList<EventDatum> data, EvtxPayload? payload) => EventFixture.Named("Application", Provider, id, level: 4, data, payload);
}

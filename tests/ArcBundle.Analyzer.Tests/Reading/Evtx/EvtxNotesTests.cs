using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

public sealed class EvtxNotesTests
{
    [Fact]
    public void Texts_ForEveryNote_ExistInBothLanguagesWithoutHoles()
    {
        var places = EvtxPlaces.At(1, 2, 0x0ABC);
        Message[] notes =
        [
            EvtxNotes.NoFileHeader, EvtxNotes.Dirty, EvtxNotes.StreamFailed(3), EvtxNotes.Cut(3, 3), EvtxNotes.ChunksOverwritten(places), EvtxNotes.ChunksMoved(3),
            EvtxNotes.ChecksumsWrong(places), EvtxNotes.RecordsDamaged(3, places), EvtxNotes.RecordsUnreadable(places), EvtxNotes.RecordsStale(3),
            EvtxNotes.TemplatesLost(places), EvtxNotes.DecodingLimit(places), EvtxNotes.GapLimit(3), EvtxNotes.RecordLimit(3),
        ];

        Assert.All(notes, static note =>
        {
            var (english, japanese) = (EvtxNotes.Texts.Render(note, Language.English), EvtxNotes.Texts.Render(note, Language.Japanese));
            Assert.NotEqual(english, japanese, StringComparer.Ordinal);
            Assert.DoesNotContain('{', english + japanese);
            Assert.All(note.Arguments, argument => Assert.Contains(argument.Value, english, StringComparison.Ordinal));
            Assert.All(note.Arguments, argument => Assert.Contains(argument.Value, japanese, StringComparison.Ordinal));
            Assert.Equal(note.Arguments.Count > 0, english.Contains('3', StringComparison.Ordinal) && japanese.Contains('3', StringComparison.Ordinal));
        });
    }
}

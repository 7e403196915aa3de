using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

public sealed class EvtxNotesTests
{
    [Fact]
    public void Texts_ForEveryNote_ExistInBothLanguagesWithoutHoles()
    {
        Message[] notes =
        [
            EvtxNotes.NoFileHeader, EvtxNotes.Dirty, EvtxNotes.StreamFailed, EvtxNotes.Cut(3), EvtxNotes.ChunksOverwritten(3),
            EvtxNotes.ChecksumsWrong(3), EvtxNotes.RecordsDamaged(3), EvtxNotes.RecordsUnreadable(3), EvtxNotes.RecordsStale(3), EvtxNotes.TemplatesLost(3),
            EvtxNotes.DecodingLimit(3), EvtxNotes.GapLimit(3), EvtxNotes.RecordLimit(3),
        ];

        Assert.All(notes, static note =>
        {
            var (english, japanese) = (EvtxNotes.Texts.Render(note, Language.English), EvtxNotes.Texts.Render(note, Language.Japanese));
            Assert.NotEqual(english, japanese, StringComparer.Ordinal);
            Assert.DoesNotContain('{', english + japanese);
            Assert.Equal(note.Arguments.Count > 0, english.Contains('3', StringComparison.Ordinal) && japanese.Contains('3', StringComparison.Ordinal));
        });
    }
}

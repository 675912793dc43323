namespace Fixture.Notes;

internal sealed class NotesText;

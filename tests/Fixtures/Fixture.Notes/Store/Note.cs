namespace Fixture.Notes.Store;

internal sealed class Note
{
    public long Id { get; set; }

    public string Text { get; set; } = "";
}

using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Fixture.Notes.Store;

internal sealed class NotesModel : IEntityModel
{
    public void Configure(ModelBuilder builder) => builder.Entity<Note>(row => row.ToTable("FixtureNotes").HasKey(note => note.Id));
}

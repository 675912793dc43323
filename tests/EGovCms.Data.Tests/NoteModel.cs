using EGovCms.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Data.Tests;

internal sealed class NoteModel : IEntityModel
{
    public void Configure(ModelBuilder builder) => builder.Entity<Note>(note =>
    {
        note.ToTable("Notes");
        note.Property(n => n.Document).IsJson();
    });
}

using EGovCms.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data.Tests.Stores;

public sealed class TenantDbTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_tenants_rows_are_read_back_as_they_were_written(string provider)
    {
        await using var installation = await NotesFeature.CreateAsync(provider);
        await installation.AddTenantAsync("zf");
        var written = new DateTime(2005, 3, 27, 9, 30, 15, 123, 456, DateTimeKind.Utc).AddTicks(7);

        await using (var scope = await installation.ScopeAsync("zf"))
        {
            var db = scope.Services.GetRequiredService<TenantDb>();
            db.Add(new Note { Title = "门户开通", WrittenUtc = written, Document = """{"a":1}""" });
            await db.SaveChangesAsync();
        }

        await using (var scope = await installation.ScopeAsync("zf"))
        {
            var note = await scope.Services.GetRequiredService<TenantDb>().Set<Note>().SingleAsync(n => n.WrittenUtc <= written);
            Assert.Equal("门户开通", note.Title);
            Assert.Equal(written.AddTicks(-7), note.WrittenUtc);
            Assert.Equal(DateTimeKind.Utc, note.WrittenUtc.Kind);
            Assert.Equal(1, System.Text.Json.JsonDocument.Parse(note.Document!).RootElement.GetProperty("a").GetInt32());
        }
    }
}

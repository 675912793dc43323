using EGovCms.Admin.Abstractions;
using EGovCms.Data;
using EGovCms.Modules;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Fixture.Notes.List;
using Fixture.Notes.Store;
using Fixture.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Fixture.Notes;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<NotesModel>().AddMigration<CreateNotes>();
        services.AddSingleton<IPermissionProvider, NotePermissions>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        routes.MapGet("/notes/words", () => Word.Say()).AllowAnonymous();
        routes.MapGet("/notes/hello", (IStringLocalizer<NotesText> text) => text["Hello"].Value).AllowAnonymous();
        routes.MapGet("/notes", async (TenantDb db) =>
        {
            db.Add(new Note { Text = "a note" });
            await db.SaveChangesAsync();
            return new PageResult(new Shape("FixtureNotes") { ["Count"] = await db.Set<Note>().CountAsync() });
        }).AllowAnonymous();
        routes.MapAdmin("/FixtureNotes").RequirePermission(NotePermissions.Manage)
            .MapGet("", async (TenantDb db) => Razor.Page<NotesPage>(new { Count = await db.Set<Note>().CountAsync() }));
    }
}

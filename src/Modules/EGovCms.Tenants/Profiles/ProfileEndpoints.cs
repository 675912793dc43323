using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.Profiles;

/// <summary>The profiles that this tenant gives, in the administration.</summary>
internal static class ProfileEndpoints
{
    private const string List = "~/Admin/Tenants/Profiles";

    public static void MapProfiles(this RouteGroupBuilder tenants)
    {
        tenants.MapGet("/Profiles", () => Razor.Page<ProfileListPage>());
        tenants.MapGet("/Profiles/Create", () => Razor.Page<ProfilePage>(new { IsNew = true }));
        tenants.MapPost("/Profiles/Create", (HttpContext context, IFormCollection form, ProfileBook book, INotices notices, IStringLocalizer<TenantsText> text) =>
            SaveAsync(context, ProfileInput.From(form), isNew: true, book, notices, text));
        tenants.MapGet("/Profiles/Edit", Show);
        tenants.MapPost("/Profiles/Edit", (HttpContext context, IFormCollection form, ProfileBook book, INotices notices, IStringLocalizer<TenantsText> text) =>
            ProfileInput.From(form) is var input && book.Find(input.Name) is null ? Task.FromResult<IResult>(TypedResults.NotFound()) : SaveAsync(context, input, isNew: false, book, notices, text));
        tenants.MapPost("/Profiles/Remove", RemoveAsync).RequireConfirmation();
    }

    private static IResult Show(string? name, ProfileBook book) =>
        string.IsNullOrEmpty(name) ? Razor.Page<ProfileListPage>()
        : book.Find(name) is { } profile ? Razor.Page<ProfilePage>(new { Input = ProfileInput.From(profile) })
        : TypedResults.NotFound();

    private static async Task<IResult> SaveAsync(
        HttpContext context, ProfileInput input, bool isNew, ProfileBook book, INotices notices, IStringLocalizer<TenantsText> text)
    {
        var errors = await book.SaveAsync(input, isNew);
        if (!errors.IsEmpty)
            return Razor.Page<ProfilePage>(new { Input = input, IsNew = isNew, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        notices.Success(text["Profile_Saved", input.Name]);
        return TypedResults.LocalRedirect(context.Href(List));
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, IFormCollection form, ProfileBook book, INotices notices, IStringLocalizer<TenantsText> text)
    {
        if (book.Find(form["Name"].ToString()) is not { } profile)
            return TypedResults.NotFound();
        if (await book.RemoveAsync(profile) is { } problem)
            notices.Error(problem);
        else
            notices.Success(text["Profile_Removed", profile.Name]);
        return TypedResults.LocalRedirect(context.Href(List));
    }
}

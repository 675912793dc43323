using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Tenants.Abstractions;
using EGovCms.Tenants.Create;
using EGovCms.Tenants.List;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.Transfer;

/// <summary>A tenant as a file, downloaded and uploaded.</summary>
internal static class TransferEndpoints
{
    /// <summary>Largest file that the page takes; larger ones are imported by the command line.</summary>
    private const long LargestUpload = 4L << 30;

    public static void MapTransfer(this RouteGroupBuilder tenants)
    {
        tenants.MapGet("/Import", () => Razor.Page<TenantImportPage>());
        tenants.MapPost("/Import", ImportAsync)
            .WithMetadata(new RequestSizeLimitAttribute(LargestUpload)).WithFormOptions(multipartBodyLengthLimit: LargestUpload);
        tenants.MapPost("/{name}/Export", ExportAsync);
    }

    private static async Task<IResult> ExportAsync(
        string name, TenantDirectory directory, ITenantTransfer transfer, IAuditTrail audit, TimeProvider time, CancellationToken cancellation)
    {
        if (directory.Find(name) is not { } tenant)
            return TypedResults.NotFound();
        // To a file first: what fails half-way must not reach the administrator as half an archive.
        var file = Temporary();
        try
        {
            await transfer.ExportAsync(tenant.Name, file, cancellation);
            await audit.RecordAsync("tenant.exported", tenant.Name, null, new { Bytes = file.Length }, cancellation);
            file.Position = 0;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        return TypedResults.File(file, "application/zip", $"{tenant.Name}-{time.GetLocalNow():yyyyMMdd-HHmm}.zip");
    }

    private static async Task<IResult> ImportAsync(
        HttpContext context, IFormCollection form, ITenantTransfer transfer, INotices notices, IAuditTrail audit, IStringLocalizer<TenantsText> text)
    {
        var input = TenantInput.From(form);
        var errors = new FormErrors();
        if (form.Files["File"] is not { Length: > 0 } sent)
        {
            errors.Add("File", text["Import_NoFile"]);
        }
        else
        {
            var result = await TakeAsync(input, sent, transfer, context.RequestAborted);
            if (result.Settings is { } made)
            {
                await audit.RecordAsync("tenant.imported", made.Name, null, new { made.DisplayName, made.Prefix, made.Parent });
                notices.Success(text["Import_Done", TenantWords.Name(made)]);
                return TypedResults.LocalRedirect(context.Href("~/Admin/Tenants/" + made.Name));
            }

            foreach (var problem in result.Problems)
                errors.Add(problem.Field, problem.Message);
        }

        return Razor.Page<TenantImportPage>(new { Input = input, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<TenantSetupResult> TakeAsync(TenantInput input, IFormFile sent, ITenantTransfer transfer, CancellationToken cancellation)
    {
        await using var file = Temporary();
        await sent.CopyToAsync(file, cancellation);
        await file.FlushAsync(cancellation);
        return await transfer.ImportAsync(
            new TenantImportRequest
            {
                File = file.Name,
                Name = input.Name,
                DisplayName = input.DisplayName,
                Prefix = input.Prefix.Length > 0 ? input.Prefix : null,
                Hosts = input.HostList,
                Parent = input.Parent,
            },
            cancellation);
    }

    /// <summary>Gone when it is closed, whatever happens.</summary>
    private static FileStream Temporary() => new(
        Path.Combine(Path.GetTempPath(), $"egovcms-{Guid.NewGuid():N}.zip"), FileMode.CreateNew, FileAccess.ReadWrite,
        FileShare.Read | FileShare.Delete, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}

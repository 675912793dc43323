using EGovCms.Tenancy;
using EGovCms.Web.Composition;
using EGovCms.Web.Setup;

await using var app = EgovHost.Build(args);
await app.Services.LoadTenantsAsync();
var administrator = await FirstSetup.EnsureAsync(app.Services);
await app.StartAsync();
Welcome.Print(app.Urls, administrator);
await app.WaitForShutdownAsync();

using EGovCms.Tenancy;
using EGovCms.Web.Commands;
using EGovCms.Web.Composition;
using EGovCms.Web.Setup;

if (CommandLine.IsCommand(args))
    return await CommandLine.RunAsync(args);

await using var app = EgovHost.Build(CommandLine.Configuration(args));
await app.Services.LoadTenantsAsync();
var administrator = await FirstSetup.EnsureAsync(app.Services);
await app.StartAsync();
Welcome.Print(app.Urls, administrator);
await app.WaitForShutdownAsync();
return ExitCode.Done;

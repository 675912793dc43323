using EGovCms.Tenancy;
using EGovCms.Web.Commands;
using EGovCms.Web.Composition;
using EGovCms.Web.Setup;

if (CommandLine.IsCommand(args))
    return await CommandLine.RunAsync(args);

try
{
    await using var app = EgovHost.Build(CommandLine.Configuration(args));
    await app.Services.LoadTenantsAsync();
    var administrator = await FirstSetup.EnsureAsync(app.Services);
    await app.StartAsync();
    Welcome.Print(app.Urls, administrator);
    await app.WaitForShutdownAsync();
    return ExitCode.Done;
}
catch (Exception failure) when (StartFailure.Tell(failure))
{
    return ExitCode.Failed;
}

using EGovCms.Bench;

// dotnet run -c Release --project bench/EGovCms.Bench -- home | tenants COUNT | start | liquid
switch (args)
{
    case ["home"]:
        await HomePageBench.RunAsync();
        break;
    case ["tenants", var count] when int.TryParse(count, out var tenants) && tenants is > 0 and <= 2000:
        await TenantsBench.RunAsync(tenants);
        break;
    case ["start"]:
        await StartBench.RunAsync(runs: 7);
        break;
    case ["liquid"]:
        await LiquidPage.WriteAsync();
        break;
    default:
        Console.Error.WriteLine("Say which: 'home' (requests/s of the portal's home page against bare Kestrel), 'tenants N' (memory and first request of N tenants, 1 to 2000), 'start' (from a process's start to its first home page), or 'liquid' (writes docs/liquid.md).");
        return 2;
}

return 0;

using System.Globalization;
using EGovCms.Bench;
using EGovCms.Bench.QuerySamples;

// Numbers as docs/performance.md writes them, wherever this runs.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// dotnet run -c Release --project bench/EGovCms.Bench -- pages | pages-made | tenants COUNT | tenants-known COUNT | start | inbox | letters | flood RATE | queries ROWS | query-samples FOLDER | search DOCUMENTS | search-peers DOCUMENTS | judged | statistics | liquid
switch (args)
{
    case ["pages"]:
        await PagesBench.RunAsync();
        break;
    case ["pages-made"]:
        await PagesBench.RunMadeAsync();
        break;
    case ["tenants", var count] when int.TryParse(count, out var tenants) && tenants is > 0 and <= 2000:
        await TenantsBench.RunAsync(tenants);
        break;
    case ["tenants-known", var count] when int.TryParse(count, out var known) && known is > 0 and <= 100_000:
        await TenantsKnownBench.RunAsync(known);
        break;
    case ["start"]:
        await StartBench.RunAsync(runs: 7);
        break;
    case ["inbox"]:
        await InboxBench.RunAsync();
        break;
    case ["letters"]:
        await LettersBench.RunAsync();
        break;
    case ["flood", var rate] when int.TryParse(rate, out var perSecond) && perSecond is > 0 and <= 5000:
        await FloodBench.RunAsync(perSecond);
        break;
    case ["queries", var count] when int.TryParse(count, out var rows) && rows is > 0 and <= 20_000_000:
        await QueriesBench.RunAsync(rows);
        break;
    case ["query-samples", var folder]:
        SampleFiles.Write(folder);
        break;
    case ["search", var count] when int.TryParse(count, out var documents) && documents is > 0 and <= 10_000_000:
        SearchBench.Run(documents);
        break;
    case ["search-peers", var count] when int.TryParse(count, out var documents) && documents is > 0 and <= 200_000:
        await SearchPeersBench.RunAsync(documents);
        break;
    case ["judged"]:
        await JudgedBench.RunAsync();
        break;
    case ["statistics"]:
        await StatisticsBench.RunAsync();
        break;
    case ["liquid"]:
        await LiquidPage.WriteAsync();
        break;
    default:
        Console.Error.WriteLine("Say which: 'pages' (requests/s of kept pages against bare Kestrel, and of pages made anew), 'pages-made' (the latter alone), 'tenants N' (memory and first request of N tenants, 1 to 2000), 'tenants-known N' (start and list of N tenants that are known, 1 to 100000), 'start' (from a process's start to its first home page), 'inbox' (pages of the staff's inbox over 200,000 letters), 'letters' (letters that are accepted a second), 'flood N' (N letters a second by robots, 1 to 5000, and citizens among them), 'queries N' (import of N rows and look-ups in them), 'query-samples FOLDER' (writes the sample city's data sets), 'search N' (N documents into the index of the search over all sites, and questions), 'search-peers N' (the same for SQLite's FTS5 and PostgreSQL's full text), 'judged' (how well the search answers the questions that people have judged), 'statistics' (what counting costs a kept page), or 'liquid' (writes docs/liquid.md).");
        return 2;
}

return 0;

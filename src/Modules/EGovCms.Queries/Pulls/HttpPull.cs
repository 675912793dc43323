using System.Net;
using System.Text.Json;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Sheets;
using EGovCms.Queries.Versions;
using EGovCms.Tenancy;
using Microsoft.Extensions.Options;

namespace EGovCms.Queries.Pulls;

/// <summary>What an address answers: CSV as it is, or a JSON array of objects. The host is one that the configuration names; nothing leads from it to another.</summary>
internal sealed class HttpPull(IOptions<PullOptions> options, ShellSettings tenant) : IPull
{
    private const int LongestPath = 500;

    public PullKind Kind => PullKind.Http;

    /// <summary>The names that may be chosen.</summary>
    public static IReadOnlyList<string> NamesFor(PullOptions options, string tenant)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [.. options.Hosts.Where(pair => PullOptions.Allows(pair.Value.Tenants, tenant)).Select(pair => pair.Key).Order(StringComparer.OrdinalIgnoreCase)];
    }

    public (string Field, string Text)? Check(PullSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!NamesFor(options.Value, tenant.Name).Contains(source.Host, StringComparer.OrdinalIgnoreCase))
            return (nameof(source.Host), "Pull_NoHost");
        return AddressOf(source) is null ? (nameof(source.Path), "Pull_BadPath") : null;
    }

    public async Task<string> FetchAsync(PullSource source, QuerySystem system, Stream target, CancellationToken cancellation)
    {
        if (Check(source) is { } wrong)
            throw PullException.Of(wrong.Text);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.All };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Get, AddressOf(source));
        foreach (var (header, value) in options.Value.Hosts[source.Host].Headers)
            request.Headers.TryAddWithoutValidation(header, value);
        request.Headers.Accept.ParseAdd("application/json, text/csv;q=0.9");
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (answer.StatusCode is not HttpStatusCode.OK)
                throw PullException.Of("Pull_HttpStatus", ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
            await using var content = new LimitedStream(await answer.Content.ReadAsStreamAsync(cancellation), options.Value.MostBytes);
            if (answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true)
                await WriteAsync(content, system, target, cancellation);
            else
                await content.CopyToAsync(target, cancellation);
        }
        catch (SheetException fault)
        {
            throw PullException.Of("Pull_TooLarge", inner: fault);
        }
        catch (JsonException fault)
        {
            throw PullException.Of("Pull_BadJson", inner: fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw PullException.Of("Pull_HttpFailed", source.Host, fault);
        }

        return source.Path.Split('?')[0].TrimEnd('/').Split('/')[^1] is { Length: > 0 } name ? name : source.Host;
    }

    /// <summary>Below the host's address; null when what was typed would lead elsewhere.</summary>
    private Uri? AddressOf(PullSource source)
    {
        if (!Uri.TryCreate(options.Value.Hosts[source.Host].Address, UriKind.Absolute, out var host)
            || !(host.Scheme == Uri.UriSchemeHttps || (host.Scheme == Uri.UriSchemeHttp && host.IsLoopback))
            || source.Path.Length is 0 or > LongestPath || source.Path[0] != '/' || source.Path.Any(char.IsControl) || source.Path.Contains('\\', StringComparison.Ordinal)
            || !Uri.TryCreate(host, source.Path, out var address))
            return null;
        return address.Scheme == host.Scheme && address.Authority == host.Authority && address.UserInfo.Length == 0 ? address : null;
    }

    /// <summary>Each column by its name or key; of what else the objects have nothing is kept.</summary>
    private static async Task WriteAsync(Stream content, QuerySystem system, Stream target, CancellationToken cancellation)
    {
        var columns = StoredColumns.Of(system).All;
        await using var csv = PullCsv.Begin(target);
        csv.WriteRecord([.. columns.Select(column => column.Label)]);
        await foreach (var entry in JsonSerializer.DeserializeAsyncEnumerable(content, PullJson.Default.JsonElement, cancellation))
        {
            if (entry.ValueKind is not JsonValueKind.Object)
                throw PullException.Of("Pull_BadJson");
            csv.WriteRecord([.. columns.Select(column => entry.TryGetProperty(column.Label, out var value) || entry.TryGetProperty(column.Key, out value) ? Written(value) : "")]);
        }

        csv.Flush();
    }

    private static string Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}

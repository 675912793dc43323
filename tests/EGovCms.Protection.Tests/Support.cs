using System.Net;
using EGovCms.Protection.Abstractions;
using EGovCms.Protection.Counting;
using EGovCms.Protection.Guard;
using EGovCms.Protection.Questions;
using EGovCms.Tenancy;
using EGovCms.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Protection.Tests;

/// <summary>The module's services of a tenant without a host, for what takes more requests than a test can send.</summary>
internal sealed class Support : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly IServiceScope _scope;

    public Support(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Protection:" + s.Key, (string?)s.Value))).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLocalization(options => options.ResourcesPath = "Resources");
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(new ShellSettings { Name = "zf", State = TenantState.Running });
        services.AddFormProtection(configuration);
        new Startup(configuration).ConfigureServices(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        _scope = _services.CreateScope();
    }

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public IFormGuard Guard => Get<IFormGuard>();

    /// <summary>The memory of the whole process.</summary>
    public ProtectionMemory Memory => Get<ProtectionMemory>();

    public static HttpContext From(string address)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return http;
    }

    public async Task<FormChallenge> PrepareAsync(FormPurpose purpose, string address) => await Guard.PrepareAsync(purpose, From(address));

    public async Task<GuardVerdict> SendAsync(FormPurpose purpose, string address, params (string Name, string Value)[] fields) =>
        await Guard.CheckAsync(purpose, From(address), new FormCollection(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value))), []);

    /// <summary>The answer to a challenge's question.</summary>
    public string Answer(FormPurpose purpose, FormChallenge challenge)
    {
        var token = Get<FormTokens>().Read(purpose, challenge.Token)!;
        return Get<QuestionBook>().Ask(token.Seed, token.Culture).Answers[0];
    }

    public void Dispose()
    {
        _scope.Dispose();
        _services.Dispose();
    }
}

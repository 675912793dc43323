using EGovCms.Tenancy;
using EGovCms.Theming.Assets;
using EGovCms.Theming.Liquid;
using EGovCms.Theming.Templates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Theming;

/// <summary>What all tenants of a blueprint share of theming: the engine, parsed templates, asset versions.</summary>
internal sealed class ThemingBlueprint
{
    private readonly Blueprint _blueprint;
    private readonly TimeProvider _time;
    private readonly string? _sourceRoot;

    public ThemingBlueprint(
        Blueprint blueprint, IEnumerable<ILiquidExtension> extensions, IOptions<LiquidOptions> limits, IWebHostEnvironment environment, TimeProvider time,
        ILogger<LiquidEngine> logger)
    {
        _blueprint = blueprint;
        _time = time;
        _sourceRoot = environment.IsDevelopment() ? Path.GetFullPath(Path.Combine(environment.ContentRootPath, "..")) : null;
        Engine = blueprint.GetOrAdd(typeof(LiquidEngine), () => new LiquidEngine(extensions, limits.Value, logger));
        Assets = blueprint.GetOrAdd(typeof(AssetUrls), () => new AssetUrls(environment));
    }

    public LiquidEngine Engine { get; }

    public AssetUrls Assets { get; }

    public ThemeTemplates Templates(string? theme)
    {
        var id = theme is null ? null : ThemeChain.Current(_blueprint, theme)?.Id;
        return _blueprint.GetOrAdd(
            (typeof(ThemeTemplates), id?.ToUpperInvariant()),
            () => new ThemeTemplates(new TemplateSources(_blueprint, _sourceRoot), Engine, id, _time, watch: _sourceRoot is not null));
    }
}

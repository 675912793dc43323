using System.Globalization;
using EGovCms.Data.Settings;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Languages;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Templates;
using Fluid.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Liquid;

/// <summary>One render: a page with all its shapes. Holds what its contexts share, and counts what they use.</summary>
internal sealed class RenderSession
{
    private const int StepsBetweenLooksAtTheClock = 64;

    private static readonly TimeSpan TimeShownFor = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _time;
    private readonly LiquidOptions _limits;
    private readonly long _began;
    private PageDependencies? _dependencies;
    private int _steps;
    private int _depth;

    public RenderSession(LiquidEngine engine, TemplateLookup templates, SiteSettings site, RenderEnvironment environment)
    {
        Engine = engine;
        Templates = templates;
        Site = site;
        Environment = environment;
        _time = environment.Time;
        _limits = engine.Limits;
        _began = _time.GetTimestamp();
        Culture = CultureInfo.CurrentCulture;
        TimeZone = TimeZoneInfo.TryFindSystemTimeZoneById(site.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
        Globals = new GlobalsValue(this);
    }

    public LiquidEngine Engine { get; }

    public TemplateLookup Templates { get; }

    public SiteSettings Site { get; }

    public RenderEnvironment Environment { get; }

    public IServiceProvider Services => Environment.Services;

    public HttpContext? Http => Environment.Http;

    public PageState Page => Environment.Page;

    public CultureInfo Culture { get; }

    /// <summary>The reader's language, one of the site's or of the product's; the site's own outside of a request.</summary>
    public CultureInfo UICulture =>
        RequestLanguage.Of(Http) is not null ? Culture
        : CultureInfo.CurrentUICulture.Name.Length > 0 ? CultureInfo.CurrentUICulture : CultureInfo.GetCultureInfo(Site.Culture);

    public TimeZoneInfo TimeZone { get; }

    public FluidValue Globals { get; }

    /// <summary>What the page shows.</summary>
    public PageDependencies Dependencies => _dependencies ??= Services.GetRequiredService<PageDependencies>();

    public DateTimeOffset UtcNow => _time.GetUtcNow();

    /// <summary>Who asks for the time shows it, to the minute at the finest.</summary>
    public DateTimeOffset LocalNow()
    {
        var now = _time.GetUtcNow();
        Dependencies.ExpireAt(now + TimeShownFor);
        return TimeZoneInfo.ConvertTime(now, TimeZone);
    }

    public string Local(string appRelative) => Environment.PathBase + appRelative;

    /// <exception cref="LimitException">Too many steps, or too long.</exception>
    public void Step()
    {
        if (++_steps > _limits.MaxSteps)
            throw new LimitException($"More than {_limits.MaxSteps} steps. Look for a loop that does not end or a list that is not limited.");
        if (_steps % StepsBetweenLooksAtTheClock == 0)
            LookAtClock();
    }

    /// <exception cref="LimitException">Too deep, or too long.</exception>
    public void Enter()
    {
        if (++_depth > _limits.MaxDepth)
            throw new LimitException($"More than {_limits.MaxDepth} templates inside each other. Look for one that renders itself.");
        LookAtClock();
    }

    public void Leave() => _depth--;

    private void LookAtClock()
    {
        if (_time.GetElapsedTime(_began) > _limits.MaxDuration)
            throw new LimitException($"It took longer than {_limits.MaxDuration.TotalSeconds:0.###} seconds.");
        Http?.RequestAborted.ThrowIfCancellationRequested();
    }
}

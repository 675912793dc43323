using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Content.Handlers;

/// <summary>The tenant's handlers, made when first needed: reading needs none, and a handler may itself ask for content.</summary>
internal sealed class ContentHandlers(IServiceProvider services)
{
    private ContentHandler[]? _handlers;

    public async Task InvokeAsync(Func<ContentHandler, Func<ContentContext, Task>> select, ContentContext context)
    {
        _handlers ??= [.. services.GetServices<ContentHandler>()];
        foreach (var handler in _handlers)
            await select(handler)(context);
    }
}

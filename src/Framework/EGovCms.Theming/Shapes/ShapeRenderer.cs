using EGovCms.Theming.Liquid;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Theming.Shapes;

internal sealed class ShapeRenderer(RenderSessionFactory sessions, IHttpContextAccessor accessor) : IShapeRenderer
{
    public async ValueTask RenderAsync(Shape shape, TextWriter output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(output);
        using var page = new PageState();
        var session = await sessions.BeginAsync(accessor.HttpContext, page, cancellation);
        await new LiquidContext(session).RenderAsync(session.Templates.Require(shape), shape, output);
    }

    public async ValueTask<string> RenderAsync(Shape shape, CancellationToken cancellation = default)
    {
        await using var output = new StringWriter();
        await RenderAsync(shape, output, cancellation);
        return output.ToString();
    }
}

namespace EGovCms.Theming.Shapes;

/// <summary>Renders shapes by the tenant's templates, its theme's, its base theme's, then the modules'.</summary>
public interface IShapeRenderer
{
    /// <summary>Renders into a writer. Throws <see cref="Templates.TemplateException"/> naming template, line and reason.</summary>
    ValueTask RenderAsync(Shape shape, TextWriter output, CancellationToken cancellation = default);

    /// <summary>Renders to a string of HTML.</summary>
    ValueTask<string> RenderAsync(Shape shape, CancellationToken cancellation = default);
}

using EGovCms.Theming.Shapes;
using Fluid;

namespace EGovCms.Theming.Liquid;

/// <summary>Fills a shape that a template makes by its name, before the shape's own template shows it.</summary>
/// <param name="Type">The shape's type, compared without case: <c>Menu</c>.</param>
/// <param name="FillAsync">Gives the shape to render, null when there is nothing to show.</param>
public sealed record ShapeFiller(string Type, Func<Shape, TemplateContext, ValueTask<Shape?>> FillAsync);

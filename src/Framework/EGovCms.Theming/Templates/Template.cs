using EGovCms.Modules;
using Fluid;

namespace EGovCms.Theming.Templates;

/// <summary>A parsed template.</summary>
/// <param name="Name">As looked up: <c>Content-Article.Summary</c>.</param>
/// <param name="Origin">Where it comes from, for messages: a module's or theme's id, or the tenant.</param>
/// <param name="Module">The theme or module that holds it; null for a tenant's own and the framework's.</param>
/// <param name="Body">What is rendered.</param>
internal sealed record Template(string Name, string Origin, ModuleInfo? Module, IFluidTemplate Body);

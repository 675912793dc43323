using EGovCms.Contents.Abstractions.Shortcodes;
using EGovCms.Theming.Liquid;
using Fluid;
using Fluid.Values;

namespace EGovCms.Contents.Shortcodes;

/// <summary>A shortcode that an administrator wrote in Liquid: it sees <c>Args</c> and <c>Content</c>.</summary>
internal static class TemplateShortcode
{
    public static async ValueTask<string?> RenderAsync(string template, ShortcodeCall call, TemplateContext context)
    {
        context.EnterChildScope();
        try
        {
            context.SetValue("Args", FluidValue.Create(call.Arguments.ToDictionary(each => each.Key, each => (object)each.Value), context.Options));
            context.SetValue("Content", new StringValue(call.Content, encode: false));
            return (await context.RenderTextAsync(template)).ToStringValue();
        }
        finally
        {
            context.ReleaseScope();
        }
    }
}

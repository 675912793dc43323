using System.Globalization;
using EGovCms.Data.Settings;
using EGovCms.Media.Abstractions;
using EGovCms.Media.Storage;
using EGovCms.Theming.Liquid;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Media.Sizes;

/// <summary>The filter <c>resize_url</c>: the signed address of a picture in another size.</summary>
internal sealed class ResizeFilter : ILiquidExtension
{
    // Orchard Core's order of arguments without names.
    private static readonly string[] Positions = ["width", "height", "mode", "quality", "format"];

    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter(
            "resize_url",
            "{{ \"city/bridge.webp\" | media_url | resize_url: width: 480, height: 320, mode: \"crop\" }}",
            "A picture of the site in another size: `width`, `height`, `mode` (`max`, `crop`, `pad`, `boxpad`, `min`, `stretch`), `quality`, `format` (`jpg`, `png`, `webp`, `gif`), `bgcolor`, `anchor` (the point that a cut keeps: a member of a media field's `Anchors`), or `profile` by its name. Other addresses, and what asks for no possible size, are left as they are."),
    ];

    public void Configure(TemplateOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Filters.AddFilter("resize_url", static async (input, arguments, context) =>
        {
            var url = context.Href(input.ToStringValue());
            if (PathOf(url, context.Href("~/media/")) is not { } path)
                return input;
            var profile = arguments["profile"].ToStringValue();
            var values = profile.Length > 0
                ? MediaProfile.Read(await context.Services().GetRequiredService<ISettingsStore>().GetAsync(MediaProfile.Section), profile)
                : [];
            Add(values, arguments);
            if (await AnchorAsync(arguments["anchor"], context) is { } anchor)
                values["rxy"] = anchor;
            if (PictureSize.Read(values.GetValueOrDefault) is not { } size)
                return input;
            var token = context.Services().GetRequiredService<SizeTokens>().Sign(path, size);
            return StringValue.Create($"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{size}&{PictureSize.Token}={token}");
        });
    }

    /// <summary>The path in the library, or null when the address is no picture of it.</summary>
    private static string? PathOf(string url, string home)
    {
        if (!url.StartsWith(home, StringComparison.Ordinal))
            return null;
        var path = MediaPath.Normalize(Uri.UnescapeDataString(url[home.Length..].Split('?')[0]));
        return path is { Length: > 0 } && MediaFile.IsPicturePath(path) ? path : null;
    }

    /// <summary>A point with X and Y as it stands in an address, or null when it is none.</summary>
    private static async ValueTask<string?> AnchorAsync(FluidValue point, TemplateContext context)
    {
        if (point.IsNil())
            return null;
        var (x, y) = (await point.GetValueAsync("X", context), await point.GetValueAsync("Y", context));
        return x.IsNil() || y.IsNil() ? null : string.Create(CultureInfo.InvariantCulture, $"{x.ToNumberValue()},{y.ToNumberValue()}");
    }

    private static void Add(Dictionary<string, string> values, FilterArguments arguments)
    {
        // An argument with a name has a place as well, which says nothing of it.
        var places = arguments.Names.Any() ? 0 : Math.Min(arguments.Count, Positions.Length);
        for (var i = 0; i < places; i++)
            Set(Positions[i], arguments.At(i));
        foreach (var name in arguments.Names.Where(name => name is not "anchor"))
            Set(name, arguments[name]);

        void Set(string name, FluidValue value) => values[name is "mode" ? "rmode" : name] = value.ToStringValue();
    }
}

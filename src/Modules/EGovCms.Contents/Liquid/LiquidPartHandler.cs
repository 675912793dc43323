using EGovCms.Content.Definitions;
using EGovCms.Content.Handlers;
using EGovCms.Theming.Templates;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Liquid;

/// <summary>Refuses a body that is not Liquid, before a visitor finds out.</summary>
internal sealed class LiquidPartHandler(ITemplateCatalog templates, IStringLocalizer<ContentsText> text) : ContentHandler
{
    public override Task ValidatingAsync(ContentContext context)
    {
        if (context.Type.PartOf<LiquidPart>() is not null && context.Item.As<LiquidPart>() is { Liquid.Length: > 0 } part
            && templates.Check(nameof(LiquidPart), part.Liquid) is { } fault)
            context.Fail("LiquidPart.Liquid", text["Liquid_Fault", fault.Line, fault.Reason]);
        return Task.CompletedTask;
    }
}

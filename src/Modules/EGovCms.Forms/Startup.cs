using EGovCms.Content;
using EGovCms.Content.Definitions;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Contents.Abstractions.Routes;
using EGovCms.Forms.Editing;
using EGovCms.Forms.Elements;
using EGovCms.Forms.Submit;
using EGovCms.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Forms;

/// <summary>Forms and their elements, with the widgets that Orchard Core has for them.</summary>
public sealed class Startup : StartupBase
{
    private static readonly ContentTypeSettings Widget = new() { Stereotype = "Widget" };

    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        AddParts(services);
        AddTypes(services);
        services.AddPartDisplay<FormDisplay>();
        services.AddSingleton(new ReservedSegments("forms"));
        services.AddPartEditor<FormEditor>();
        services.AddPartEditor<FormElementEditor>();
        services.AddPartEditor<FormInputElementEditor>();
        services.AddPartEditor<InputEditor>();
        services.AddPartEditor<TextAreaEditor>();
        services.AddPartEditor<SelectEditor>();
        services.AddPartEditor<ButtonEditor>();
        services.AddPartEditor<LabelEditor>();
        services.AddPartEditor<ValidationEditor>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => SubmitEndpoint.Map(routes);

    private static void AddParts(IServiceCollection services)
    {
        services.AddContentPart<FormPart>();
        services.AddContentPart<FormElementPart>();
        services.AddContentPart<FormElementLabelPart>();
        services.AddContentPart<FormElementValidationPart>();
        services.AddContentPart<FormInputElementPart>();
        services.AddContentPart<InputPart>();
        services.AddContentPart<TextAreaPart>();
        services.AddContentPart<SelectPart>();
        services.AddContentPart<ButtonPart>();
        services.AddContentPart<LabelPart>();
        services.AddContentPart<ValidationPart>();
        services.AddContentPart<ValidationSummaryPart>();
    }

    private static void AddTypes(IServiceCollection services)
    {
        services.AddContentType("Form", Widget, "TitlePart", nameof(FormElementPart), nameof(FormPart), "FlowPart");
        services.AddContentType("Input", Widget, "TitlePart", nameof(FormInputElementPart), nameof(FormElementPart), nameof(FormElementLabelPart), nameof(InputPart));
        services.AddContentType("TextArea", Widget, "TitlePart", nameof(FormInputElementPart), nameof(FormElementPart), nameof(FormElementLabelPart), nameof(TextAreaPart));
        services.AddContentType("Select", Widget, "TitlePart", nameof(FormInputElementPart), nameof(FormElementPart), nameof(FormElementLabelPart), nameof(SelectPart));
        services.AddContentType("Button", Widget, nameof(FormInputElementPart), nameof(FormElementPart), nameof(ButtonPart));
        services.AddContentType("Label", Widget, "TitlePart", nameof(FormElementPart), nameof(LabelPart));
        services.AddContentType("Validation", Widget, nameof(ValidationPart));
        services.AddContentType("ValidationSummary", Widget, nameof(ValidationSummaryPart));
    }
}

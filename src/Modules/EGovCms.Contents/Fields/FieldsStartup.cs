using EGovCms.Content;
using EGovCms.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Fields;

/// <summary>The feature <c>EGovCms.Fields</c>.</summary>
[ForFeature("EGovCms.Fields")]
public sealed class FieldsStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentField<TextField>().AddContentSettings<TextFieldSettings>().AddContentFieldHandler<TextFieldHandler>();
        services.AddContentField<HtmlField>().AddContentSettings<HtmlFieldSettings>().AddContentFieldHandler<HtmlFieldHandler>();
        services.AddContentField<BooleanField>().AddContentSettings<BooleanFieldSettings>();
        services.AddContentField<NumericField>().AddContentSettings<NumericFieldSettings>().AddContentFieldHandler<NumericFieldHandler>();
        services.AddContentField<DateField>().AddContentSettings<DateFieldSettings>().AddContentFieldHandler<DateFieldHandler>();
        services.AddContentField<DateTimeField>().AddContentSettings<DateTimeFieldSettings>().AddContentFieldHandler<DateTimeFieldHandler>();
        services.AddContentField<LinkField>().AddContentSettings<LinkFieldSettings>().AddContentFieldHandler<LinkFieldHandler>();
        services.AddContentField<TimeField>().AddContentSettings<TimeFieldSettings>().AddContentFieldHandler<TimeFieldHandler>();
        services.AddContentField<MultiTextField>().AddContentSettings<MultiTextFieldSettings>().AddContentFieldHandler<MultiTextFieldHandler>();
        services.AddContentField<UserPickerField>().AddContentSettings<UserPickerFieldSettings>().AddContentFieldHandler<UserPickerFieldHandler>();
        services.AddContentField<GeoPointField>().AddContentSettings<GeoPointFieldSettings>().AddContentFieldHandler<GeoPointFieldHandler>();
        services.AddContentField<YoutubeField>().AddContentSettings<YoutubeFieldSettings>().AddContentFieldHandler<YoutubeFieldHandler>();
        services.AddContentField<ContentPickerField>().AddContentSettings<ContentPickerFieldSettings>().AddContentFieldHandler<ContentPickerFieldHandler>();
    }
}

using EGovCms.Admin.Abstractions;
using EGovCms.Content;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Admin.Editors.Fields;
using EGovCms.Contents.Admin.Editors.Parts;
using EGovCms.Contents.Audit;
using EGovCms.Modules;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Admin;

/// <summary>The administration of content: its list, its editor, its types.</summary>
public sealed class AdminStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IPermissionProvider, ContentPermissionProvider>();
        services.AddContentHandler<AuditHandler>();
        services.AddScoped<IContentEditor, ContentEditor>();
        services.AddScoped<ContentAccess>();
        services.AddScoped<INavigationProvider, ContentNavigation>();
        services.AddScoped<List.ContentListReader>();
        services.AddScoped<Edit.ContentSaving>();
        services.AddScoped<Edit.ContentCommands>();
        services.AddScoped<Abstractions.Nesting.INestedItems, Nesting.NestedItemsUpdate>();
        services.AddScoped<Types.TypeDefiner>();
        services.AddScoped<Types.FieldDefiner>();
        services.AddSingleton<IDashboardCard, Dashboard.ContentCountsCard>();
        services.AddSingleton<IDashboardCard, Dashboard.RecentContentCard>();
        services.AddSingleton<IDashboardCard, Dashboard.QuickCreateCard>();

        services.AddPartEditor<TitleEditor>();
        services.AddPartEditor<AutorouteEditor>();
        services.AddPartEditor<AliasEditor>();
        services.AddPartEditor<HtmlBodyEditor>();
        services.AddPartEditor<MarkdownBodyEditor>();

        services.AddFieldEditor<TextFieldEditor>();
        services.AddFieldEditor<HtmlFieldEditor>();
        services.AddFieldEditor<BooleanFieldEditor>();
        services.AddFieldEditor<NumericFieldEditor>();
        services.AddFieldEditor<DateFieldEditor>();
        services.AddFieldEditor<DateTimeFieldEditor>();
        services.AddFieldEditor<LinkFieldEditor>();
        services.AddFieldEditor<ContentPickerFieldEditor>();
        services.AddFieldEditor<TimeFieldEditor>();
        services.AddFieldEditor<MultiTextFieldEditor>();
        services.AddFieldEditor<GeoPointFieldEditor>();
        services.AddFieldEditor<YoutubeFieldEditor>();
        services.AddFieldEditor<MarkdownFieldEditor>();
        services.AddFieldEditor<UserPickerFieldEditor>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        List.ContentListEndpoints.Map(routes);
        Edit.ContentEditEndpoints.Map(routes);
        Versions.VersionEndpoints.Map(routes);
        Nesting.NestedEndpoints.Map(routes);
        Picker.PickerEndpoints.Map(routes);
        Types.TypeEndpoints.Map(routes);
    }
}

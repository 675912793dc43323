using EGovCms.Admin.Abstractions;
using EGovCms.Data;
using EGovCms.Data.Platform;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Caching;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Admin;
using EGovCms.Workflows.Cases;
using EGovCms.Workflows.Dashboard;
using EGovCms.Workflows.Deadlines;
using EGovCms.Workflows.Definitions;
using EGovCms.Workflows.Editing;
using EGovCms.Workflows.Exchange;
using EGovCms.Workflows.Inbox;
using EGovCms.Workflows.Storage;
using EGovCms.Workflows.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Workflows;

/// <summary>Cases and the definitions that they go by.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<WorkflowsModel>().AddMigration<CreateWorkflows>();
        services.AddSingleton<IPermissionProvider, WorkflowPermissionProvider>();
        services.AddPageChanges<WorkflowPageChanges>();
        AddDefinitions(services);
        AddCases(services);
        AddDeadlines(services);
        AddInbox(services);
        AddPages(services);
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        routes.MapWorkflows();
        routes.MapEditor();
        routes.MapCases();
        routes.MapTasks();
    }

    private static void AddDefinitions(IServiceCollection services)
    {
        services.AddScoped<DefinitionStore>();
        services.AddScoped<IWorkflowDefinitions>(provider => provider.GetRequiredService<DefinitionStore>());
        services.AddSingleton<ShippedDefinitions>();
        services.AddScoped<DefinitionCheck>();
        services.AddScoped<DefinitionEditor>();
        services.AddRecipeStep<DefinitionsStep>().AddRecipeExport<DefinitionsExport>();
        services.AddScoped<ITenantStartTask, SeedDefinitions>();
    }

    private static void AddCases(IServiceCollection services)
    {
        services.AddSingleton<CaseWords>();
        services.AddScoped<IWorkflowEngine, WorkflowEngine>();
        services.AddScoped<CommandRunner>();
        services.AddScoped<CaseTransaction>();
        services.AddScoped<CaseLoader>();
        services.AddScoped<CaseStarter>();
        services.AddScoped<CaseAdvancer>();
        services.AddScoped<TaskCompleter>();
        services.AddScoped<CaseReader>();
        services.AddScoped<SubjectSources>();
        services.AddScoped<CaseMover>();
        services.AddScoped<CaseFinisher>();
        services.AddScoped<CaseRecords>();
        services.AddScoped<TaskKeeper>();
        services.AddScoped<DeadlineKeeper>();
        services.AddScoped<GuardRules>();
        services.AddScoped<FormReader>();
        services.AddScoped<Refusals>();
        services.AddScoped<PartyChoices>();
        services.AddScoped<UnitCatalog>();
        services.AddScoped<IUnitMembers, UnitMembers>();
        services.AddScoped<IWorkflowActors, WorkflowActors>();
    }

    private static void AddDeadlines(IServiceCollection services)
    {
        services.AddSingleton<WorkflowClock>();
        services.AddScoped<DueDeadlines>();
        services.AddScoped<DeadlinePassing>();
        services.AddScoped<ITenantStartTask, StartDeadlines>();
    }

    private static void AddInbox(IServiceCollection services)
    {
        services.AddPlatformMigration<CreatePlatformTasks>().AddPlatformMigration<AddTaskStanding>();
        services.AddDbContext<WorkflowPlatformDb>((provider, options) => provider.GetRequiredService<IPlatformDatabase>().Configure(options));
        services.AddScoped<PlatformTasks>();
        services.AddScoped<OwnTasks>();
        services.AddScoped<GivenTasks>();
        services.AddScoped<ITaskInbox, TaskInbox>();
        services.AddScoped<ITenantStartTask, JoinTaking>();
        services.AddChangeConsumer<TenantTaskConsumer>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped<DefinitionLists>();
        services.AddScoped<CaseList>();
        services.AddScoped<CaseViewReader>();
        services.AddScoped<ICaseViews>(provider => provider.GetRequiredService<CaseViewReader>());
        services.AddScoped<GivenCases>();
        services.AddScoped<PartChoices>();
        services.AddScoped<TaskEndpoints.ListServices>();
        services.AddScoped<INavigationProvider, WorkflowNavigation>();
        services.AddSingleton<IDashboardCard, TaskCountsCard>();
    }
}

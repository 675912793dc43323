using EGovCms.Data.Stores;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EGovCms.Data.Model;

/// <summary>The model of <see cref="TenantDb"/>: what all enabled features contribute, built once per blueprint and provider.</summary>
internal static class TenantModel
{
    public static IModel Build(DataStore store, IEnumerable<IEntityModel> contributions)
    {
        var builder = store.CreateModelBuilder();
        foreach (var contribution in contributions)
            contribution.Configure(builder);
        builder.UseUtcDateTimes();
        if (store.Provider == DatabaseProvider.Postgres)
            builder.UseJsonb();
        return builder.FinalizeModel();
    }
}

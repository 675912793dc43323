using Microsoft.EntityFrameworkCore;

namespace EGovCms.Data;

/// <summary>
/// What a feature adds to the model of <see cref="TenantDb"/>: its tables, narrow ones for each index it asks for.
/// Resolved once per blueprint, so it must not depend on tenant services. Register with
/// <c>services.AddEntityModel&lt;T&gt;()</c>; the tables are made by the feature's migrations.
/// </summary>
public interface IEntityModel
{
    void Configure(ModelBuilder builder);
}

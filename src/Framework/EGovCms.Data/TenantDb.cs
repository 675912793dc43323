using Microsoft.EntityFrameworkCore;

namespace EGovCms.Data;

/// <summary>
/// The tenant's own store: a SQLite file or a PostgreSQL schema. Its model is what the enabled features contribute by
/// <see cref="IEntityModel"/>, compiled once per blueprint and database provider. Scoped.
/// </summary>
public sealed class TenantDb(DbContextOptions<TenantDb> options) : DbContext(options);

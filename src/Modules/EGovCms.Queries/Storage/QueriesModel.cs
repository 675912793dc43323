using EGovCms.Data;
using EGovCms.Data.Model;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.Storage;

internal sealed class QueriesModel : IEntityModel
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<QuerySystemRow>(row =>
        {
            row.ToTable("QuerySystems").HasKey(system => system.Key);
            row.Property(system => system.Document).IsJson();
        });
        builder.Entity<DataSetRow>(row =>
        {
            row.ToTable("QueryDataSets").HasKey(set => set.Id);
            row.Property(set => set.Revision).IsConcurrencyToken();
        });
        builder.Entity<VersionRow>(row =>
        {
            row.ToTable("QueryVersions").HasKey(version => version.Id);
            row.Property(version => version.Document).IsJson();
        });
        builder.Entity<ImportRow>(row =>
        {
            row.ToTable("QueryImports").HasKey(import => import.Id);
            row.Property(import => import.Mapping).IsJson();
        });
    }
}

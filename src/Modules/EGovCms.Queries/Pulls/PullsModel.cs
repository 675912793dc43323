using EGovCms.Data;
using EGovCms.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.Pulls;

internal sealed class PullsModel : IEntityModel
{
    public void Configure(ModelBuilder builder) => builder.Entity<PullRow>(row =>
    {
        row.ToTable("QueryPulls").HasKey(pull => pull.DataSetId);
        row.Property(pull => pull.Source).IsJson();
    });
}

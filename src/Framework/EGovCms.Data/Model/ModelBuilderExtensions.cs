using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EGovCms.Data.Model;

/// <summary>What models say once for both databases.</summary>
public static class ModelBuilderExtensions
{
    private const string JsonAnnotation = "EGovCms:Json";
    private static readonly UtcDateTimeConverter Utc = new();

    /// <summary>Marks a string as a JSON document, made in a migration by <c>AsJson()</c>.</summary>
    public static PropertyBuilder<TProperty> IsJson<TProperty>(this PropertyBuilder<TProperty> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        property.HasAnnotation(JsonAnnotation, true);
        return property;
    }

    /// <summary>
    /// Stores every <see cref="DateTime"/> of the model as UTC and reads it as such. The tenant's model has this already;
    /// a context on the platform's store calls it at the end of <c>OnModelCreating</c>.
    /// </summary>
    public static ModelBuilder UseUtcDateTimes(this ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var entity in builder.Model.GetEntityTypes())
            ConvertDateTimes(entity);
        return builder;
    }

    /// <summary>Gives JSON documents the column type of PostgreSQL; in SQLite they are text.</summary>
    internal static void UseJsonb(this ModelBuilder builder)
    {
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if (property.FindAnnotation(JsonAnnotation) is not null)
                property.SetColumnType("jsonb");
        }
    }

    private static void ConvertDateTimes(IMutableTypeBase type)
    {
        foreach (var property in type.GetProperties())
        {
            if ((property.ClrType == typeof(DateTime) || property.ClrType == typeof(DateTime?)) && property.GetValueConverter() is null)
                property.SetValueConverter(Utc);
        }

        foreach (var complex in type.GetComplexProperties())
            ConvertDateTimes(complex.ComplexType);
    }
}

using FluentMigrator.Expressions;
using FluentMigrator.Runner.Conventions;

namespace EGovCms.Data.Migrations;

/// <summary>Gives the column types of <see cref="ColumnTypes"/> their names in the database at hand.</summary>
internal sealed class PortableColumns(string provider) : IColumnsConvention
{
    public IColumnsExpression Apply(IColumnsExpression expression)
    {
        foreach (var column in expression.Columns)
        {
            if (column.CustomType is { } type && ColumnTypes.Names.TryGetValue(type, out var names))
                column.CustomType = provider == DatabaseProvider.Postgres ? names.Postgres : names.Sqlite;
        }

        return expression;
    }
}

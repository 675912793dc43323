using FluentMigrator.Runner.VersionTableInfo;

namespace EGovCms.Data.Migrations;

/// <summary>Where applied migrations are noted, in each store.</summary>
internal sealed class VersionTable(string? schema) : IVersionTableMetaData
{
    public const string Name = "VersionInfo";
    public const string Column = "Version";

    public bool OwnsSchema => false;

    public string SchemaName { get; } = schema ?? "";

    public string TableName => Name;

    public string ColumnName => Column;

    public string DescriptionColumnName => "Description";

    public string UniqueIndexName => "UX_VersionInfo_Version";

    public string AppliedOnColumnName => "AppliedUtc";

    public bool CreateWithPrimaryKey => false;
}

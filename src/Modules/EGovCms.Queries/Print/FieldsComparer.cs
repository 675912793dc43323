using EGovCms.Queries.Lookups;

namespace EGovCms.Queries.Print;

/// <summary>Whether two records show the same.</summary>
internal sealed class FieldsComparer : IEqualityComparer<IReadOnlyList<LookupField>>
{
    public static readonly FieldsComparer Instance = new();

    public bool Equals(IReadOnlyList<LookupField>? one, IReadOnlyList<LookupField>? other) => one is not null && other is not null && one.SequenceEqual(other);

    public int GetHashCode(IReadOnlyList<LookupField> fields) => fields.Count;
}

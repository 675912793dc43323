namespace EGovCms.Tenancy.Observing;

/// <summary>A singleton of a tenant that keeps much in memory and knows how much: pages, an index.</summary>
public interface IKeepsMemory
{
    /// <summary>Bytes that it keeps now.</summary>
    long KeptBytes { get; }
}

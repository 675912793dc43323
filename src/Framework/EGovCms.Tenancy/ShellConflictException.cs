namespace EGovCms.Tenancy;

/// <summary>Settings were changed by another writer since they were read: read them again and repeat the change.</summary>
public sealed class ShellConflictException(string tenant)
    : Exception($"The settings of tenant '{tenant}' were changed by someone else meanwhile. Read them again and repeat the change.");

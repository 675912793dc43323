namespace EGovCms.Data.Settings;

/// <summary>The tenant's settings for code that must answer at once: what is in memory, and nothing while it is not. A singleton.</summary>
public interface ISettingsMemory
{
    /// <summary>The section as <typeparamref name="T"/>; null while the settings have not been read since they last changed.</summary>
    T? Find<T>()
        where T : class, new();
}

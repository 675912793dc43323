namespace EGovCms.Content.Definitions;

/// <summary>A settings class that a feature brings (registered as a singleton), so that definitions are checked against it.</summary>
/// <param name="Type">The settings record; its name is the key in <c>Settings</c>.</param>
public sealed record KnownSettings(Type Type);

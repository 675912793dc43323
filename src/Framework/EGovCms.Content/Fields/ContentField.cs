namespace EGovCms.Content.Fields;

/// <summary>A typed field: a class whose public properties are the members of its JSON.</summary>
public abstract class ContentField;

namespace EGovCms.Recipes.Scripting;

/// <summary>A script cannot be parsed, throws or goes over a limit. The place is added by who knows it.</summary>
internal sealed class ScriptException(string message, Exception? inner = null) : Exception(message, inner);

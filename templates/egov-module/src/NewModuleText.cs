namespace Egov.NewModule;

/// <summary>Marks the module's texts: <c>Resources/NewModuleText.resx</c> in Chinese, <c>NewModuleText.en.resx</c> in English.</summary>
internal sealed class NewModuleText;

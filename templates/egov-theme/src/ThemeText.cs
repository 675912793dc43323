namespace Egov.NewTheme;

/// <summary>Marks the theme's texts: <c>Resources/ThemeText.resx</c> in Chinese, <c>ThemeText.en.resx</c> in English.</summary>
internal sealed class ThemeText;

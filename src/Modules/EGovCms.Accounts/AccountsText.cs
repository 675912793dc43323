namespace EGovCms.Accounts;

/// <summary>Marks the module's texts: <c>Resources/AccountsText.resx</c>.</summary>
internal sealed class AccountsText;

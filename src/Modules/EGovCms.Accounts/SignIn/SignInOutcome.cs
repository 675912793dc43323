namespace EGovCms.Accounts.SignIn;

/// <summary>How a try to sign in ended. A failure does not tell whether the account exists, is locked or disabled.</summary>
internal enum SignInOutcome
{
    Succeeded,
    Failed,
    TooManyFromAddress,
}

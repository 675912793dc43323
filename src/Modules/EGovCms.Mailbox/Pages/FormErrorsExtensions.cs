using EGovCms.Admin.Abstractions;

namespace EGovCms.Mailbox.Pages;

/// <summary>Errors in one expression.</summary>
internal static class FormErrorsExtensions
{
    /// <summary>The same with one more; an empty field for the whole form.</summary>
    public static FormErrors With(this FormErrors errors, string field, string message)
    {
        errors.Add(field, message);
        return errors;
    }
}

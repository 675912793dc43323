using EGovCms.Admin.Abstractions;
using EGovCms.Protection.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Mailbox.Write;

/// <summary>Why the form is shown again.</summary>
/// <param name="Errors">What is wrong.</param>
/// <param name="LostFiles">Files came, and have to be chosen again: browsers put none back.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Challenge">What the guard asks for; null: what it asks of everybody now.</param>
internal sealed record WriteFaults(FormErrors Errors, bool LostFiles = false, int Status = StatusCodes.Status422UnprocessableEntity, FormChallenge? Challenge = null);

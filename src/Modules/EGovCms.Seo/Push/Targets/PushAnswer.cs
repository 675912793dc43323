using System.Net;

namespace EGovCms.Seo.Push.Targets;

/// <summary>What an engine answered.</summary>
internal sealed record PushAnswer(HttpStatusCode Status, string Text, TimeSpan? RetryAfter);

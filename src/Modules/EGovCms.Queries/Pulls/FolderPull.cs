using EGovCms.Queries.Definitions;
using EGovCms.Tenancy;
using Microsoft.Extensions.Options;

namespace EGovCms.Queries.Pulls;

/// <summary>The newest file of a folder, below the one that the installation keeps for the tenant: another system puts it there.</summary>
internal sealed class FolderPull(IOptions<PullOptions> options, ShellSettings tenant, TimeProvider time) : IPull
{
    private static readonly char[] Separators = ['/', '\\'];

    public PullKind Kind => PullKind.Folder;

    public (string Field, string Text)? Check(PullSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (string.IsNullOrEmpty(options.Value.Folder))
            return (nameof(source.Kind), "Pull_NoFolders");
        if (Parts(source.Folder).Any(part => part is "." or ".." || part.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0) || source.Folder.IndexOfAny([':', '\0']) >= 0)
            return (nameof(source.Folder), "Pull_BadFolder");
        return source.Pattern.Length is 0 or > 100 || source.Pattern.IndexOfAny([.. Separators, ':', '\0']) >= 0 ? (nameof(source.Pattern), "Pull_BadPattern") : null;
    }

    public async Task<string> FetchAsync(PullSource source, QuerySystem system, Stream target, CancellationToken cancellation)
    {
        if (Check(source) is { } wrong)
            throw PullException.Of(wrong.Text);
        var folder = Find(source.Folder);
        var file = folder.EnumerateFiles(source.Pattern, new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Directory })
            .OrderByDescending(each => each.LastWriteTimeUtc).ThenByDescending(each => each.Name, StringComparer.Ordinal).FirstOrDefault() ?? throw PullException.Of("Pull_NoFile", source.Pattern);
        // Half a file reads like a whole one.
        if (file.LastWriteTimeUtc > time.GetUtcNow().UtcDateTime - options.Value.Settled)
            throw PullException.Of("Pull_Unsettled", file.Name);
        try
        {
            await using var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
            await content.CopyToAsync(target, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw PullException.Of("Pull_Unreadable", file.Name, fault);
        }

        return file.Name;
    }

    /// <summary>Step by step, so that no link leads out.</summary>
    private DirectoryInfo Find(string folder)
    {
        var found = new DirectoryInfo(Path.Combine(Path.GetFullPath(options.Value.Folder!), tenant.Name));
        foreach (var part in Parts(folder))
        {
            if (!found.Exists)
                break;
            found = new DirectoryInfo(Path.Combine(found.FullName, part));
            if (found.Exists && found.Attributes.HasFlag(FileAttributes.ReparsePoint))
                throw PullException.Of("Pull_BadFolder");
        }

        return found.Exists ? found : throw PullException.Of("Pull_FolderGone", folder);
    }

    private static string[] Parts(string folder) => folder.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

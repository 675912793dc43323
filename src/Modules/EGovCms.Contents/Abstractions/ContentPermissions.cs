using EGovCms.Tenancy.Security;

namespace EGovCms.Contents.Abstractions;

/// <summary>What may be done with content. The names are Orchard Core's, so that its recipes' roles fit.</summary>
public static class ContentPermissions
{
    private const string Category = "Content";

    /// <summary>To see published content.</summary>
    public static readonly Permission View = new("ViewContent", "Permission_ViewContent", Category);

    /// <summary>To see the list of contents in the administration.</summary>
    public static readonly Permission List = new("ListContent", "Permission_ListContent", Category, "EditContent", "EditOwnContent");

    /// <summary>To write and change one's own content.</summary>
    public static readonly Permission EditOwn = new("EditOwnContent", "Permission_EditOwnContent", Category, "EditContent");

    /// <summary>To change everyone's content.</summary>
    public static readonly Permission Edit = new("EditContent", "Permission_EditContent", Category);

    /// <summary>To publish and take back one's own content.</summary>
    public static readonly Permission PublishOwn = new("PublishOwnContent", "Permission_PublishOwnContent", Category, "PublishContent");

    /// <summary>To publish and take back everyone's content.</summary>
    public static readonly Permission Publish = new("PublishContent", "Permission_PublishContent", Category);

    /// <summary>To delete one's own content.</summary>
    public static readonly Permission DeleteOwn = new("DeleteOwnContent", "Permission_DeleteOwnContent", Category, "DeleteContent");

    /// <summary>To delete everyone's content.</summary>
    public static readonly Permission Delete = new("DeleteContent", "Permission_DeleteContent", Category);

    /// <summary>To see drafts as the public would.</summary>
    public static readonly Permission Preview = new("PreviewContent", "Permission_PreviewContent", Category, "EditContent", "EditOwnContent");

    /// <summary>To define types, parts and fields.</summary>
    public static readonly Permission EditTypes = new("EditContentTypes", "Permission_EditContentTypes", Category) { IsSecurityCritical = true };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [View, List, EditOwn, Edit, PublishOwn, Publish, DeleteOwn, Delete, Preview, EditTypes];
}

using System.Text.Json.Serialization;
using EGovCms.Admin.Abstractions;

namespace EGovCms.Admin.Notices;

[JsonSerializable(typeof(List<NoticeMessage>))]
internal sealed partial class NoticesJson : JsonSerializerContext;

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EGovCms.Admin.Abstractions;

namespace EGovCms.Admin.Notices;

[JsonSerializable(typeof(List<NoticeMessage>))]
internal sealed partial class NoticesJson : JsonSerializerContext
{
    /// <summary>Chinese as it is: escaped, each character would take six bytes of the cookie.</summary>
    public static JsonTypeInfo<List<NoticeMessage>> Relaxed { get; } =
        new NoticesJson(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).ListNoticeMessage;
}

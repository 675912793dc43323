using System.Text.Json.Nodes;
using EGovCms.Notices.Channels;
using EGovCms.Notices.Outbox;
using EGovCms.Privacy.Abstractions;

namespace EGovCms.Notices.Delivery;

/// <summary>Makes a stored notice readable and hands it to its channel. Keeps its address out of whatever comes back.</summary>
internal sealed class NoticeRun(IEnumerable<INoticeChannel> channels, NoticeKeys keys, IPersonalVault vault)
{
    public async Task<DeliveryResult> DeliverAsync(NoticeRow notice, CancellationToken cancellation)
    {
        if (!await keys.IsTheOneAsync(notice, cancellation))
            return DeliveryResult.NotWanted;
        if (channels.FirstOrDefault(c => c.Name == notice.Channel) is not { IsConfigured: true } channel)
            return DeliveryResult.NotConfigured;
        var address = notice.Address is { } stored ? Reveal(stored) : null;
        if (Reveal(notice.Model) is not { } model || (notice.Address is not null && address is null))
            return DeliveryResult.Refused(NoticeErrors.KeyLost);
        try
        {
            var result = await channel.DeliverAsync(new NoticeToDeliver(notice, address, JsonNode.Parse(model)!.AsObject()), cancellation);
            return result with { Error = Masked(result.Error, address, notice.Masked) };
        }
        catch (Exception fault) when (address is not null && fault.Message.Contains(address, StringComparison.OrdinalIgnoreCase))
        {
            return DeliveryResult.Failed(Masked(fault.Message, address, notice.Masked)!);
        }
    }

    /// <summary>Null when the key that encrypted it is lost.</summary>
    private string? Reveal(string stored)
    {
        try
        {
            return vault.Unprotect(stored);
        }
        catch (PersonalDataLostException)
        {
            return null;
        }
    }

    private static string? Masked(string? error, string? address, string mask) =>
        error is null || address is null ? error : error.Replace(address, mask, StringComparison.OrdinalIgnoreCase);
}

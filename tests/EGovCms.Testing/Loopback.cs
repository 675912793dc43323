using System.Net;
using System.Net.Sockets;

namespace EGovCms.Testing;

/// <summary>Ports of this machine alone.</summary>
public static class Loopback
{
    /// <summary>A port that is free now; whoever is told first and binds it later has it by luck, which has sufficed.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

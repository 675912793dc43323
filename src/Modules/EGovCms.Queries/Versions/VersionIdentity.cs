using System.Security.Cryptography;
using System.Text;

namespace EGovCms.Queries.Versions;

/// <summary>Which version a row belongs to. It is authenticated with each row, so that none can be carried from one file to another.</summary>
internal sealed record VersionIdentity(string System, string DataSet, string Version)
{
    public byte[] Digest() => SHA256.HashData(Encoding.UTF8.GetBytes($"{System}\n{DataSet}\n{Version}"));
}

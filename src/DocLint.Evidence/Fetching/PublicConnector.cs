using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace DocLint.Evidence.Fetching;

/// <summary>Opens connections to public addresses only: the address that was looked up is the one that is connected to, so that a name cannot change its mind between the two.</summary>
internal sealed class PublicConnector(bool allowPrivate)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        DnsEndPoint target = context.DnsEndPoint;
        IPAddress[] addresses = IPAddress.TryParse(target.Host, out IPAddress? literal) ? [literal] : await Dns.GetHostAddressesAsync(target.Host, cancellationToken).ConfigureAwait(false);
        IPAddress[] allowed = allowPrivate ? addresses : [.. addresses.Where(address => !PrivateAddresses.IsPrivate(address))];
        if (allowed.Length == 0)
        {
            throw new PrivateAddressException(target.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A host that lies in a private network.</summary>
internal sealed class PrivateAddressException(string host) : IOException($"'{host}' is a private address");

using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DocLint.Tests.Evidence;

/// <summary>A web server on this machine that does whatever a test wants, down to the bytes.</summary>
internal sealed class TestServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Func<TestRequest, Task>> _pages = new(StringComparer.Ordinal);

    public TestServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The paths that were asked for, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public TestServer On(string path, Func<TestRequest, Task> answer)
    {
        _pages[path] = answer;
        return this;
    }

    public TestServer OnText(string path, string body, string type = "text/html; charset=utf-8") => On(path, request => request.SendAsync(200, type, Encoding.UTF8.GetBytes(body)));

    public TestServer OnRedirect(string path, string target, int status = 302) => On(path, request => request.SendAsync(status, "text/plain", [], $"Location: {target}\r\n"));

    public static byte[] Zip(long length)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            byte[] zeros = new byte[1 << 20];
            for (long written = 0; written < length; written += zeros.Length)
            {
                gzip.Write(zeros);
            }
        }

        return bytes.ToArray();
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                string head = await ReadHeadAsync(stream);
                string path = head.Split(' ') is [_, { } target, ..] ? target : "";
                Requests.Enqueue(path);
                var request = new TestRequest(head, stream, _stop.Token);
                await (_pages.TryGetValue(path, out Func<TestRequest, Task>? answer) ? answer(request) : request.SendAsync(404, "text/plain", "none"u8.ToArray()));
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The other side had enough, as it should.
            }
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, _stop.Token) > 0)
        {
            head.Append((char)one[0]);
        }

        return head.ToString();
    }
}

/// <summary>A request to a <see cref="TestServer"/>.</summary>
/// <param name="Head">Its first line and headers.</param>
/// <param name="Stream">Where the answer goes.</param>
/// <param name="Stopped">Ends when the server does.</param>
internal sealed record TestRequest(string Head, Stream Stream, CancellationToken Stopped)
{
    public async Task SendAsync(int status, string type, byte[] body, string headers = "")
    {
        await WriteAsync($"HTTP/1.1 {status} X\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{headers}\r\n");
        await Stream.WriteAsync(body, Stopped);
        await Stream.FlushAsync(Stopped);
    }

    public async Task WriteAsync(string text) => await Stream.WriteAsync(Encoding.Latin1.GetBytes(text), Stopped);
}

namespace DocLint.Linting;

/// <summary>Works on many items in parallel and hands the results on in the items' order.</summary>
/// <remarks><para>Only a few items a job are in memory at any time. Each worker has a stack that deep documents fit on.</para></remarks>
internal static class OrderedWork
{
    private const int WindowPerJob = 4;
    private const int StackSize = 16 << 20;

    /// <summary>Starts the work; it goes on as results are taken, and stops when the enumeration is left.</summary>
    /// <param name="items">The items.</param>
    /// <param name="jobs">How many are worked on at once.</param>
    /// <param name="work">What is done with each; called from many threads.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static IEnumerable<TResult> Run<TItem, TResult>(IReadOnlyList<TItem> items, int jobs, Func<TItem, CancellationToken, TResult> work, CancellationToken cancellationToken)
    {
        jobs = Math.Min(jobs, items.Count);
        if (jobs <= 1)
        {
            foreach (TItem item in items)
            {
                yield return work(item, cancellationToken);
            }

            yield break;
        }

        using var window = new SemaphoreSlim(jobs * WindowPerJob);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var results = new TaskCompletionSource<TResult>[items.Count];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = new TaskCompletionSource<TResult>();
        }

        int next = -1;
        var workers = new Thread[jobs];
        for (int i = 0; i < jobs; i++)
        {
            workers[i] = new Thread(Work, StackSize) { IsBackground = true };
            workers[i].Start();
        }

        try
        {
            for (int i = 0; i < results.Length; i++)
            {
                TResult result = results[i].Task.GetAwaiter().GetResult();
                results[i] = null!;
                window.Release();
                yield return result;
            }
        }
        finally
        {
            stop.Cancel();
            foreach (Thread worker in workers)
            {
                worker.Join();
            }
        }

        void Work()
        {
            while (true)
            {
                try
                {
                    window.Wait(stop.Token);
                }
                catch (OperationCanceledException)
                {
                    Fail();
                    return;
                }

                int index = Interlocked.Increment(ref next);
                if (index >= results.Length)
                {
                    return;
                }

                TaskCompletionSource<TResult> result = results[index];
                try
                {
                    result.SetResult(work(items[index], stop.Token));
                }
                catch (Exception exception)
                {
                    result.SetException(exception);
                }
            }
        }

        // Whoever waits for an item that nobody will work on must hear of it.
        void Fail()
        {
            for (int index = Interlocked.Increment(ref next); index < results.Length; index = Interlocked.Increment(ref next))
            {
                results[index]?.TrySetCanceled(stop.Token);
            }
        }
    }
}

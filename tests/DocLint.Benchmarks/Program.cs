using BenchmarkDotNet.Running;
using DocLint.Benchmarks.Runs;

if (args is ["runs", .. string[] rest])
{
    return RunsCommand.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;

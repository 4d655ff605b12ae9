using DocLint.Cli;

using var termination = new Termination();
int exitCode = await CommandTree.RunAsync(args, ConsoleStreams.Create(), termination.Token);
return exitCode == ExitCode.Interrupted ? termination.ExitCode : exitCode;

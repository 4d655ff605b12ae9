using System.CommandLine;
using DocLint.Cli;

return await CommandTree.RunAsync(args, ConsoleStreams.Create());
